package org.eksamik.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.evidence.Sessions;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.admin.evidence.EvidenceDesk;
import org.eksamik.ui.admin.evidence.EvidenceDialogs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence view}: recorded sessions in a window. */
@Command(name = "view")
final class EvidenceViewCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;
  private final EvidenceOption evidence;
  private final Program program;

  @Parameters(paramLabel = "SESSION", arity = "0..*")
  private List<String> names = List.of();

  @Option(names = "--key", paramLabel = "FILE")
  private Optional<Path> key = Optional.empty();

  @Mixin private SignerOption signers = new SignerOption();

  EvidenceViewCommand(
      GlobalOptions options, Console console, EvidenceOption evidence, Program program) {
    this.options = options;
    this.console = console;
    this.evidence = evidence;
    this.program = program;
  }

  @Override
  public Integer call() throws ExamException {
    EvidenceDesk desk = evidence.with(this::desk);
    return program.recordings(options, desk, console.words().language()).number();
  }

  private EvidenceDesk desk(Sessions sessions) throws IOException, ExamException {
    if (key.isPresent()) {
      // Said now, rather than in a window.
      EvidenceOption.key(sessions, key);
    }
    return new EvidenceDesk(
        sessions,
        EvidenceOption.named(sessions, names),
        signers.keys(),
        key,
        EvidenceDialogs.ofThisSystem());
  }
}
