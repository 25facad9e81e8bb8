package org.eksamik.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.candidates.KeyRun;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candidates permit}. */
@Command(name = "permit")
final class CandidatesPermitCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private KeyOptions who = new KeyOptions();

  @Option(names = "--exam", required = true, paramLabel = "ID")
  private String exam = "";

  @Option(names = "--remove")
  private boolean remove;

  @Option(names = "--dry-run")
  private boolean dryRun;

  CandidatesPermitCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    KeyOutput output = new KeyOutput(console, options.json(), "permit");
    return desk.open(
        provider.name(),
        Optional.of(exam),
        opened -> {
          if (dryRun) {
            return output.preview(opened.directory(), who.keys());
          }
          Permission permission = new Permission(opened.examId(exam), !remove);
          try (ProgressLine progress = new ProgressLine(console, StandardError.isTerminal())) {
            KeyRun run = new KeyRun(opened.directory(), progress);
            return output.tell(opened.directory(), run.permit(who.keys(), permission));
          }
        });
  }
}
