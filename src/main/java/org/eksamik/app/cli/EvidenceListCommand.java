package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eksamik.evidence.Deletions;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import picocli.CommandLine.Command;

/** {@code evidence list}: what is recorded here, and what was deleted. */
@Command(name = "list")
final class EvidenceListCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1024 * 1024;

  private final GlobalOptions options;
  private final Console console;
  private final EvidenceOption evidence;

  EvidenceListCommand(GlobalOptions options, Console console, EvidenceOption evidence) {
    this.options = options;
    this.console = console;
    this.evidence = evidence;
  }

  @Override
  public Integer call() throws ExamException {
    return evidence.with(this::tell).number();
  }

  private ExitCode tell(Sessions sessions) throws IOException {
    List<Deletions.Deletion> deleted = new Deletions(sessions, evidence.clock()).list();
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (SessionFolder session : sessions.list()) {
      tell(SessionSummary.of(session), all);
    }
    deleted.forEach(deletion -> tell(deletion, all));
    if (options.json()) {
      console.answer(all);
    }
    console.say(
        "evidence.count",
        Map.of(
            "count", String.valueOf(sessions.list().size()),
            "deleted", String.valueOf(deleted.size())));
    return ExitCode.DONE;
  }

  private void tell(SessionSummary line, ArrayNode all) {
    String state = line.state().name().toLowerCase(Locale.ROOT);
    String began = line.began().map(Instant::toString).orElse("");
    String last = line.last().map(Instant::toString).orElse("");
    if (options.json()) {
      ArrayNode streams =
          all.addObject()
              .put("session", line.folder().id())
              .put("state", state)
              .put("began", began)
              .put("last", last)
              .put("bytes", line.bytes())
              .put("readableBy", line.reader())
              .putArray("streams");
      line.streams().forEach(streams::add);
      return;
    }
    console.line(
        String.join(
            "\t",
            line.folder().id(),
            state,
            began,
            last,
            "%.1f MB".formatted(line.bytes() / MEGABYTE),
            line.reader()));
  }

  private void tell(Deletions.Deletion deletion, ArrayNode all) {
    if (options.json()) {
      all.addObject()
          .put("session", deletion.session())
          .put("state", "deleted")
          .put("at", deletion.at().toString())
          .put("reason", deletion.reason());
    } else {
      console.line(
          String.join(
              "\t", deletion.session(), "deleted", deletion.at().toString(), deletion.reason()));
    }
  }
}
