package org.eksamik.candidates;

import org.eksamik.provider.Verdict;

/**
 * What became of one of the keys asked for.
 *
 * @param verdict {@link Verdict.Done} or {@link Verdict.Refused}
 */
public record KeyOutcome(String key, Verdict verdict) {}
