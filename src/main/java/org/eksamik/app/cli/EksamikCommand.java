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
    usageHelpAutoWidth = true,
    description = "Starts and guards exams on exam-room workstations.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a person must act",
      "2:the command line or the profile is wrong",
      "3:the provider refused",
      "4:the network failed",
      "70:a defect of the program"
    })
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
