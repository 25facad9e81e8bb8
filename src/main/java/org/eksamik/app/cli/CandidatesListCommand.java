package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code candidates list}. */
@Command(name = "list")
final class CandidatesListCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private PageOptions pages = new PageOptions();

  CandidatesListCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    return desk.open(provider.name(), Optional.empty(), this::list);
  }

  private ExitCode list(CandidateDesk.Opened opened) throws ExamException {
    CandidateOutput output = new CandidateOutput(console, options.json());
    PageOptions.Told told =
        pages.each(
            opened.directory()::list,
            (Page<KnownCandidate> page) -> output.write(opened.directory(), page.rows()));
    ObjectNode more = console.object();
    told.total().ifPresent(total -> more.put("total", total));
    output.end(more);
    console.say("candidates.count", Map.of("count", Long.toString(told.rows())));
    return ExitCode.DONE;
  }
}
