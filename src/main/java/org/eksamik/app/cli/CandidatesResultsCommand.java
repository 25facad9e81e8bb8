package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.csv.CsvForm;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.provider.ExamResult;
import org.eksamik.provider.ResultQuery;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code candidates results}; the links to the papers are left out, since they let anybody in. */
@Command(name = "results")
final class CandidatesResultsCommand implements Callable<Integer> {
  private static final List<String> HEADER =
      List.of(
          "candidate",
          "login",
          "name",
          "exam",
          "score",
          "passed",
          "status",
          "startedAt",
          "endedAt");

  private final GlobalOptions options;
  private final CandidateDesk desk;
  private final Console console;
  @Mixin private ProviderOption provider = new ProviderOption();
  @Mixin private PageOptions pages = new PageOptions();

  @Option(names = "--login", paramLabel = "LOGIN")
  private Optional<String> login = Optional.empty();

  @Option(names = "--exam", paramLabel = "ID")
  private Optional<String> exam = Optional.empty();

  CandidatesResultsCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    this.options = options;
    this.desk = desk;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    if (login.isPresent() != exam.isPresent()) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("together", Map.of("one", "--login", "other", "--exam")));
    }
    return desk.open(provider.name(), exam, this::tell);
  }

  private ExitCode tell(CandidateDesk.Opened opened) throws ExamException {
    Optional<ResultQuery.One> one =
        login.flatMap(who -> exam.map(opened::examId).map(id -> new ResultQuery.One(who, id)));
    boolean[] begun = {false};
    PageOptions.Told told =
        pages.each(
            (start, limit) -> opened.directory().results(new ResultQuery(one, start, limit)),
            page -> {
              if (!begun[0]) {
                begin();
                begun[0] = true;
              }
              page.rows().forEach(this::row);
            });
    if (options.json()) {
      ObjectNode more = console.object();
      told.total().ifPresent(total -> more.put("total", total));
      console.endList(more);
    }
    console.say("candidates.results", Map.of("count", Long.toString(told.rows())));
    return ExitCode.DONE;
  }

  private void begin() {
    if (options.json()) {
      console.beginList("results");
    } else {
      csv(HEADER);
    }
  }

  private void row(ExamResult result) {
    if (options.json()) {
      console.item(
          console
              .object()
              .put("candidate", result.candidateId().orElse(null))
              .put("login", result.login().orElse(null))
              .put("name", result.name().orElse(null))
              .put("exam", result.examId().orElse(null))
              .put("score", result.score().orElse(null))
              .put("passed", result.passed().orElse(null))
              .put("status", result.status().orElse(null))
              .put("startedAt", result.startedAt().map(Instant::toString).orElse(null))
              .put("endedAt", result.endedAt().map(Instant::toString).orElse(null)));
      return;
    }
    csv(
        List.of(
            result.candidateId().orElse(""),
            result.login().orElse(""),
            result.name().orElse(""),
            result.examId().orElse(""),
            result.score().map(BigDecimal::toPlainString).orElse(""),
            result.passed().map(Object::toString).orElse(""),
            result.status().orElse(""),
            result.startedAt().map(Instant::toString).orElse(""),
            result.endedAt().map(Instant::toString).orElse("")));
  }

  private void csv(List<String> cells) {
    console.line(CsvForm.USUAL.line(cells).stripTrailing());
  }
}
