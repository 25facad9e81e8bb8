package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.candidates.BulkReport;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.candidates.CandidateSource;
import org.eksamik.candidates.Preview;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.provider.Capability;
import org.eksamik.words.Detail;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file of candidates to a provider: {@code add} and {@code update}. */
abstract class CandidatesFileCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  private final Capability operation;
  @Mixin private ProviderOption provider = new ProviderOption();

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--exam", paramLabel = "ID")
  private Optional<String> exam = Optional.empty();

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--resume")
  private boolean resume;

  @Option(names = "--again")
  private boolean again;

  CandidatesFileCommand(
      GlobalOptions options, CandidateDesk desk, Console console, Capability operation) {
    this.options = options;
    this.desk = desk;
    this.console = console;
    this.operation = operation;
  }

  @Override
  public Integer call() throws ExamException {
    if (resume && again) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("exclude", Map.of("one", "--resume", "other", "--again")));
    }
    return desk.open(provider.name(), exam, opened -> dryRun ? preview(opened) : run(opened));
  }

  private ExitCode preview(CandidateDesk.Opened opened) throws ExamException {
    requireCapability(opened);
    PreviewOutput output =
        new PreviewOutput(console, options.json(), new CandidateWords(console.words()));
    output.begin();
    new Preview(opened.directory(), operation).read(new CandidateSource(file), output::line);
    return output.end();
  }

  /** A provider that lacks the operation says so before it is asked for anything else. */
  private void requireCapability(CandidateDesk.Opened opened) throws ExamException {
    if (!opened.directory().capabilities().contains(operation)) {
      throw ExamException.of(Fault.PROVIDER_LACKS)
          .with("provider", opened.directory().provider())
          .with("operation", name());
    }
  }

  private String name() {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  private ExitCode run(CandidateDesk.Opened opened) throws ExamException {
    requireCapability(opened);
    CandidateRuns runs =
        new CandidateRuns(options.dataFolder(), new CandidateWords(console.words()));
    CandidateRuns.Begin begin = CandidateRuns.Begin.FRESH;
    if (resume || again) {
      begin = resume ? CandidateRuns.Begin.RESUME : CandidateRuns.Begin.AGAIN;
    }
    CandidateRuns.Order order =
        new CandidateRuns.Order(
            opened.directory(), operation, opened.place(), new CandidateSource(file));
    return tell(opened, run(runs, order, begin));
  }

  /** The line of progress is gone before the report is told. */
  private BulkReport run(CandidateRuns runs, CandidateRuns.Order order, CandidateRuns.Begin begin)
      throws ExamException {
    try (ProgressLine progress = new ProgressLine(console, StandardError.isTerminal())) {
      return runs.run(order, begin, progress);
    }
  }

  private ExitCode tell(CandidateDesk.Opened opened, BulkReport report) {
    if (options.json()) {
      ObjectNode answer =
          console
              .object()
              .put("provider", opened.directory().provider())
              .put("operation", name())
              .put("total", report.total())
              .put("taken", report.taken())
              .put("refused", report.refused())
              .put("refusedLines", report.refusedLines().map(Path::toString).orElse(null));
      console.answer(answer);
    }
    console.say(
        "candidates.taken",
        Map.of("taken", Long.toString(report.taken()), "total", Long.toString(report.total())));
    report
        .refusedLines()
        .ifPresent(lines ->
            console.say(
                "candidates.refused",
                Map.of("refused", Long.toString(report.refused()), "file", lines.toString())));
    return report.refused() == 0 ? ExitCode.DONE : ExitCode.PROVIDER;
  }
}
