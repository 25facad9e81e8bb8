package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Whose links are wanted: one candidate's now, or those of many for later. No optionals: Picocli
 * would take the group for given.
 */
final class LinkFor {
  @Option(names = "--candidate", paramLabel = "FILE")
  private @Nullable Path candidate;

  @Option(names = "--prepare", paramLabel = "FILE")
  private @Nullable Path candidates;

  Optional<Path> candidate() {
    return Optional.ofNullable(candidate);
  }

  Optional<Path> candidates() {
    return Optional.ofNullable(candidates);
  }
}
