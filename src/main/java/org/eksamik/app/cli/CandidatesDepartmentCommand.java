package org.eksamik.app.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code candidates department}. */
@Command(name = "department")
final class CandidatesDepartmentCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();

  @Parameters(paramLabel = "DEPARTMENT")
  private String department = "";

  @Option(names = "--under", required = true, paramLabel = "PARENT")
  private String parent = "";

  @Option(names = "--dry-run")
  private boolean dryRun;

  CandidatesDepartmentCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    return desk.open(
        provider.name(),
        Optional.empty(),
        opened -> {
          if (!dryRun) {
            opened.directory().moveDepartment(department, parent);
          }
          tell(opened.directory().provider());
          return ExitCode.DONE;
        });
  }

  private void tell(String name) {
    if (options.json()) {
      console.answer(
          console
              .object()
              .put("provider", name)
              .put("operation", "department")
              .put("department", department)
              .put("under", parent)
              .put("moved", !dryRun));
    }
    console.say(
        dryRun ? "candidates.departmentWould" : "candidates.departmentMoved",
        Map.of("department", department, "parent", parent));
  }
}
