package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eksamik.evidence.export.Form;
import org.eksamik.evidence.export.SessionExport;
import org.eksamik.evidence.export.Stretch;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.words.EvidenceWords;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence export}: a session in the clear, with a report. */
@Command(name = "export")
final class EvidenceExportCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;
  private final EvidenceOption evidence;

  @Parameters(paramLabel = "SESSION")
  private String name = "";

  @Option(names = "--to", paramLabel = "DIR", required = true)
  private Path to = Path.of("");

  @Option(names = "--key", paramLabel = "FILE")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--from", paramLabel = "TIME")
  private Optional<String> from = Optional.empty();

  @Option(names = "--until", paramLabel = "TIME")
  private Optional<String> until = Optional.empty();

  @Option(names = "--mp4")
  private boolean mp4;

  @Option(names = "--format", paramLabel = "F[,F...]", split = ",")
  private List<String> formats = List.of();

  @Option(names = "--picture", paramLabel = "TIME")
  private List<String> pictures = List.of();

  EvidenceExportCommand(GlobalOptions options, Console console, EvidenceOption evidence) {
    this.options = options;
    this.console = console;
    this.evidence = evidence;
  }

  @Override
  public Integer call() throws ExamException {
    Set<Form> forms = forms();
    Optional<Instant> begin = time("--from", from);
    Optional<Instant> end = time("--until", until);
    List<Instant> moments = new ArrayList<>();
    for (String picture : pictures) {
      time("--picture", Optional.of(picture)).ifPresent(moments::add);
    }
    if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("before", Map.of("option", "--until", "other", "--from")));
    }
    return evidence
        .with(sessions -> {
          SessionFolder folder = EvidenceOption.named(sessions, name);
          RecordedSession session =
              RecordedSession.open(
                  folder, EvidenceOption.key(sessions, key), sessions.believed(folder));
          Stretch stretch =
              new Stretch(
                  begin.map(moment -> Duration.between(session.began(), moment)),
                  end.map(moment -> Duration.between(session.began(), moment)));
          SessionExport export =
              new SessionExport(
                  session,
                  stretch,
                  moments.stream().map(m -> Duration.between(session.began(), m)).toList(),
                  EvidenceWords.in(console.words().language()),
                  evidence.clock().instant());
          return tell(session, session.isOpen() ? export.into(to, forms) : List.of());
        })
        .number();
  }

  private ExitCode tell(RecordedSession session, List<String> files) {
    if (options.json()) {
      var answer =
          console
              .object()
              .put("events", session.events().size())
              .put("unreadable", session.unreadable());
      ArrayNode written = answer.putArray("files");
      files.forEach(written::add);
      console.answer(answer);
    } else {
      files.forEach(file -> console.line(to.resolve(file).toString()));
    }
    if (session.unreadable() > 0) {
      console.say("evidence.unreadable", Map.of("count", Long.toString(session.unreadable())));
      return ExitCode.PERSON;
    }
    return ExitCode.DONE;
  }

  private Set<Form> forms() throws ExamException {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    for (String format : formats) {
      forms.add(form(format));
    }
    if (forms.isEmpty()) {
      forms.addAll(Set.of(mp4 ? Form.MP4 : Form.WEBM, Form.HTML, Form.JSONL));
    }
    return forms;
  }

  private static Form form(String name) throws ExamException {
    for (Form form : Form.values()) {
      if (form.name().equalsIgnoreCase(name.strip())) {
        return form;
      }
    }
    throw ExamException.of(Fault.USAGE)
        .with(
            "detail",
            Detail.of(
                "one-of", Map.of("option", "--format", "values", "webm, mp4, html, pdf, jsonl")));
  }

  private static Optional<Instant> time(String option, Optional<String> text) throws ExamException {
    try {
      return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException notATime) {
      throw ExamException.of(Fault.USAGE, notATime)
          .with("detail", Detail.of("time-form", "option", option));
    }
  }
}
