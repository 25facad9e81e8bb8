package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where prepared links come from and go to. */
final class PrepareOptions {
  @Option(
      names = "--prepare",
      paramLabel = "FILE",
      description =
          "Candidates, CSV or JSON: locks their links to workstations, in place of the account.")
  private Optional<Path> candidates = Optional.empty();

  @Option(
      names = "--into",
      paramLabel = "OUT",
      description = "With --prepare: the profile with the links, a new file.")
  private Optional<Path> into = Optional.empty();

  Optional<Path> candidates() {
    return candidates;
  }

  Optional<Path> into() {
    return into;
  }
}
