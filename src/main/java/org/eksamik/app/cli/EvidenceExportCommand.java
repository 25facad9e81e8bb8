package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.capture.encode.Container;
import org.eksamik.evidence.export.SessionExport;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence export}: a session in the clear, with a report. */
@Command(
    name = "export",
    description = "Decrypts a session into a folder: recordings, the journal and a report.")
final class EvidenceExportCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;
  private final EvidenceOption evidence;

  @Parameters(paramLabel = "SESSION", description = "Which, by name or folder.")
  private String name = "";

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder.")
  private Path to = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The school's private key; without it the workstation's own.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Only from this time on, such as 2026-05-04T09:00:00+03:00.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--until", paramLabel = "TIME", description = "Only until this time.")
  private Optional<String> until = Optional.empty();

  @Option(names = "--mp4", description = "Recordings as MP4 in place of WebM.")
  private boolean mp4;

  EvidenceExportCommand(GlobalOptions options, Console console, EvidenceOption evidence) {
    this.options = options;
    this.console = console;
    this.evidence = evidence;
  }

  @Override
  public Integer call() throws ExamException {
    SessionExport.Stretch stretch = new SessionExport.Stretch(time(from), time(until));
    SessionExport.Outcome outcome =
        evidence.with(sessions ->
            SessionExport.export(
                EvidenceOption.named(sessions, name),
                EvidenceOption.key(sessions, key),
                to,
                stretch,
                mp4 ? Container.MP4 : Container.WEBM));
    if (options.json()) {
      var answer =
          console.object().put("events", outcome.events()).put("unreadable", outcome.unreadable());
      ArrayNode files = answer.putArray("files");
      outcome.files().forEach(files::add);
      console.answer(answer);
    } else {
      outcome.files().forEach(file -> console.line(to.resolve(file).toString()));
    }
    if (outcome.unreadable() > 0) {
      console.say("evidence.unreadable", Map.of("count", Long.toString(outcome.unreadable())));
      return ExitCode.PERSON.number();
    }
    return ExitCode.DONE.number();
  }

  private static Optional<Instant> time(Optional<String> text) throws ExamException {
    try {
      return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException notATime) {
      throw ExamException.of(Fault.USAGE, notATime)
          .with("detail", "not a time with its offset: " + text.orElse(""));
    }
  }
}
