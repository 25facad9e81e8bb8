package org.eksamik.app.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code eksamik completion}: the script by which bash and zsh complete commands; for packages. */
@Command(name = "completion", hidden = true)
final class CompletionCommand implements Callable<Integer>, Untraced {
  private final Console console;
  private final CommandLine tree;

  CompletionCommand(Console console, CommandLine tree) {
    this.console = console;
    this.tree = tree;
  }

  @Override
  public Integer call() {
    console.line(AutoComplete.bash("eksamik", tree));
    return 0;
  }
}
