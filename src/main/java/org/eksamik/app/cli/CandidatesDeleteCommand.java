package org.eksamik.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.candidates.KeyRun;
import org.eksamik.exam.ExamException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candidates delete}. */
@Command(name = "delete")
final class CandidatesDeleteCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private KeyOptions who = new KeyOptions();

  @Option(names = "--dry-run")
  private boolean dryRun;

  CandidatesDeleteCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    KeyOutput output = new KeyOutput(console, options.json(), "delete");
    return desk.open(
        provider.name(),
        Optional.empty(),
        opened -> {
          if (dryRun) {
            return output.preview(opened.directory(), who.keys());
          }
          try (ProgressLine progress = new ProgressLine(console, StandardError.isTerminal())) {
            KeyRun run = new KeyRun(opened.directory(), progress);
            return output.tell(opened.directory(), run.delete(who.keys()));
          }
        });
  }
}
