package org.eksamik.app.cli;

import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import picocli.CommandLine.Command;

/** {@code admin}: the administrator's window. */
@Command(name = "admin")
final class AdminCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Program program;

  AdminCommand(GlobalOptions options, Program program) {
    this.options = options;
    this.program = program;
  }

  @Override
  public Integer call() throws ExamException {
    return program.administration(options).number();
  }
}
