package org.eksamik.evidence.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eksamik.evidence.log.Entry;
import org.eksamik.evidence.log.Notes;
import org.eksamik.evidence.log.SessionFolder;

/**
 * What can be told of a session without a key.
 *
 * @param began the wall clock of the first entry; empty where there is none
 * @param last that of the last
 * @param reader who can read it: {@code school} or {@code workstation}; empty where it does not say
 * @param streams of its journal, cameras and screens
 */
public record SessionSummary(
    SessionFolder folder,
    State state,
    Optional<Instant> began,
    Optional<Instant> last,
    long bytes,
    String reader,
    Set<String> streams) {

  /** Whether more may come. */
  public enum State {
    COMPLETE,
    RUNNING,
    /** Cut off, and not gone on with yet. */
    UNFINISHED
  }

  /** Looks through the session once. */
  public static SessionSummary of(SessionFolder session) throws IOException {
    Optional<Instant> began = Optional.empty();
    Optional<Instant> last = Optional.empty();
    String reader = "";
    Set<String> streams = new TreeSet<>();
    for (Path segment : session.segments()) {
      for (Entry entry : SessionFolder.entries(segment)) {
        began = began.or(() -> Optional.of(entry.time()));
        last = Optional.of(entry.time());
        streams.add(entry.stream());
        if (entry.kind() == Entry.Kind.KEY) {
          reader = Notes.WrappedKey.of(entry.body()).map(Notes.WrappedKey::reader).orElse(reader);
        }
      }
    }
    streams.remove("");
    return new SessionSummary(
        session, state(session), began, last, session.bytes(), reader, streams);
  }

  private static State state(SessionFolder session) throws IOException {
    if (session.hasEnded()) {
      return State.COMPLETE;
    }
    return session.isHeld() ? State.RUNNING : State.UNFINISHED;
  }
}
