package org.eksamik.app.cli;

import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** {@code eksamik} alone opens the window. */
@Command(
    name = "eksamik",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true)
final class EksamikCommand implements Callable<Integer> {
  @Mixin private final GlobalOptions options;
  private final Program program;

  EksamikCommand(GlobalOptions options, Program program) {
    this.options = options;
    this.program = program;
  }

  @Override
  public Integer call() throws ExamException {
    return program.window(options).number();
  }
}
