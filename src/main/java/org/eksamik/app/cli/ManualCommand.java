package org.eksamik.app.cli;

import java.util.concurrent.Callable;
import org.eksamik.words.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code eksamik manual}: the manual page, from the commands themselves; for packages. */
@Command(name = "manual", hidden = true)
final class ManualCommand implements Callable<Integer>, Untraced {
  private final Console console;
  private final CommandLine tree;

  ManualCommand(Console console, CommandLine tree) {
    this.console = console;
    this.tree = tree;
  }

  @Override
  public Integer call() {
    HelpWords.in(Language.EN).give(tree);
    console.line(ManualPage.of(tree.getCommandSpec()));
    return 0;
  }
}
