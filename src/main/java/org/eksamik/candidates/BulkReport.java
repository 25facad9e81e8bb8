package org.eksamik.candidates;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param refused how many lines the provider did not take, or would not have
 * @param refusedLines the CSV file with them, where there are any
 */
public record BulkReport(long total, long taken, long refused, Optional<Path> refusedLines) {}
