package org.eksamik.app.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose candidates a command is about. */
final class ProviderOption {
  @Option(names = "--provider", paramLabel = "NAME")
  private Optional<String> name = Optional.empty();

  Optional<String> name() {
    return name;
  }
}
