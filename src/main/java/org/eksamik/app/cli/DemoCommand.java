package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.app.demo.DemoOrder;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.ExamSettings.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole path with stand-ins for everything outside. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Program program;

  @Option(names = "--screenshots", paramLabel = "DIR")
  private Optional<Path> screenshots = Optional.empty();

  @Option(names = "--walk-only")
  private boolean walkOnly;

  @Option(names = "--engine", paramLabel = "NAME")
  private Optional<Engine> engine = Optional.empty();

  @Option(
      names = "--window-first",
      hidden = true,
      description =
          "Open and close the window with --profile before: prepares a package's classes.")
  private boolean windowFirst;

  DemoCommand(GlobalOptions options, Program program) {
    this.options = options;
    this.program = program;
  }

  @Override
  public Integer call() throws ExamException {
    if (windowFirst) {
      program.rehearse(options);
    }
    return program.demo(options, new DemoOrder(screenshots, walkOnly, engine)).number();
  }
}
