package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.provider.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code candidates show}. */
@Command(name = "show")
final class CandidatesShowCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private KeyOptions who = new KeyOptions();

  CandidatesShowCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    return desk.open(provider.name(), Optional.empty(), this::show);
  }

  private ExitCode show(CandidateDesk.Opened opened) throws ExamException {
    Found found = KeyOutput.show(opened.directory(), who.keys());
    CandidateOutput output = new CandidateOutput(console, options.json());
    output.write(opened.directory(), found.candidates());
    ObjectNode more = console.object();
    ArrayNode missing = more.putArray("missing");
    found.missing().forEach(missing::add);
    output.end(more);
    if (found.missing().isEmpty()) {
      return ExitCode.DONE;
    }
    console.say("candidates.missing", Map.of("missing", String.join(", ", found.missing())));
    return ExitCode.PROVIDER;
  }
}
