package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.eksamik.evidence.Deletions;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.log.Entry;
import org.eksamik.evidence.log.Notes;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import picocli.CommandLine.Command;

/** {@code evidence list}: what is recorded here, and what was deleted. */
@Command(name = "list", description = "Lists the recorded sessions, and those that were deleted.")
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

  /** What can be told of a session without a key. */
  private record Line(
      String session,
      String state,
      String began,
      String last,
      long bytes,
      String reader,
      Set<String> streams) {}

  @Override
  public Integer call() throws ExamException {
    return evidence.with(this::tell).number();
  }

  private ExitCode tell(Sessions sessions) throws IOException {
    List<Deletions.Deletion> deleted = new Deletions(sessions, evidence.clock()).list();
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (SessionFolder session : sessions.list()) {
      tell(line(session), all);
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

  private static Line line(SessionFolder session) throws IOException {
    String began = "";
    String last = "";
    String reader = "";
    Set<String> streams = new TreeSet<>();
    for (Path segment : session.segments()) {
      for (Entry entry : SessionFolder.entries(segment)) {
        began = began.isEmpty() ? entry.time().toString() : began;
        last = entry.time().toString();
        streams.add(entry.stream());
        if (entry.kind() == Entry.Kind.KEY) {
          reader = Notes.WrappedKey.of(entry.body()).map(Notes.WrappedKey::reader).orElse(reader);
        }
      }
    }
    streams.remove("");
    String state = session.hasEnded() ? "complete" : session.isHeld() ? "running" : "unfinished";
    return new Line(session.id(), state, began, last, session.bytes(), reader, streams);
  }

  private void tell(Line line, ArrayNode all) {
    if (options.json()) {
      ArrayNode streams =
          all.addObject()
              .put("session", line.session())
              .put("state", line.state())
              .put("began", line.began())
              .put("last", line.last())
              .put("bytes", line.bytes())
              .put("readableBy", line.reader())
              .putArray("streams");
      line.streams().forEach(streams::add);
      return;
    }
    console.line(
        String.join(
            "\t",
            line.session(),
            line.state(),
            line.began(),
            line.last(),
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
