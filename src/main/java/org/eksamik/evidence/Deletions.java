package org.eksamik.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.db.OwnerOnly;
import org.eksamik.evidence.log.Entry;
import org.eksamik.evidence.log.LogKeys;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionWriter;

/**
 * Takes sessions away and keeps a chained and signed record of it, which anyone may read: what was
 * deleted, when and why. The record comes first; a session that is still written to stays.
 */
public final class Deletions {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TURN = Duration.ofSeconds(10);

  private final Sessions sessions;
  private final InstantSource clock;

  public Deletions(Sessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The record itself, which verifies like a session that never ends. */
  public SessionFolder record() {
    return new SessionFolder(sessions.folder().resolve("deletions"));
  }

  /**
   * One session that is gone.
   *
   * @param lastHash the hash of its last entry, which stands for all before
   */
  public record Deletion(
      String session, Instant at, String reason, long entries, long bytes, String lastHash) {}

  /** What was deleted so far. */
  public List<Deletion> list() throws IOException {
    List<Deletion> deletions = new ArrayList<>();
    if (Files.isDirectory(record().path())) {
      for (Path segment : record().segments()) {
        for (Entry entry : SessionFolder.entries(segment)) {
          if (entry.kind() == Entry.Kind.NOTE) {
            deletions.add(read(entry));
          }
        }
      }
    }
    return deletions;
  }

  private static Deletion read(Entry entry) throws IOException {
    JsonNode note = JSON.readTree(entry.body());
    return new Deletion(
        note.path("session").asText(),
        entry.time(),
        note.path("reason").asText(),
        note.path("entries").asLong(),
        note.path("bytes").asLong(),
        note.path("lastHash").asText());
  }

  /**
   * Deletes a session for good.
   *
   * @return false where a program still writes to it
   */
  public boolean delete(SessionFolder session, String reason, LogKeys keys) throws IOException {
    Optional<SessionFolder.Hold> hold = session.hold();
    if (hold.isEmpty()) {
      return false;
    }
    try (SessionFolder.Hold _ = hold.get()) {
      note(session, reason, keys);
    }
    try (Stream<Path> files = Files.list(session.path())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(session.path());
    return true;
  }

  /** Deletes the complete sessions that are older than this; how many there were. */
  public int deleteOlder(Duration age, LogKeys keys) throws IOException {
    Instant oldest = clock.instant().minus(age);
    int deleted = 0;
    for (SessionFolder session : sessions.list()) {
      boolean isOld =
          session.hasEnded()
              && Sessions.lastEntry(session).filter(e -> e.time().isBefore(oldest)).isPresent();
      if (isOld && delete(session, "retention of " + age.toDays() + " days", keys)) {
        deleted++;
      }
    }
    return deleted;
  }

  private void note(SessionFolder session, String reason, LogKeys keys) throws IOException {
    Optional<Entry> last = Sessions.lastEntry(session);
    byte[] note =
        JSON.writeValueAsBytes(
            JsonNodeFactory.instance
                .objectNode()
                .put("session", session.id())
                .put("reason", reason)
                .put("entries", last.map(Entry::number).orElse(0L))
                .put("bytes", session.bytes())
                .put("lastHash", last.map(e -> HexFormat.of().formatHex(e.hash())).orElse("")));
    OwnerOnly.createFolder(record().path());
    try (SessionWriter writer =
        SessionWriter.open(record(), turn(), sessions.disk(), keys, clock)) {
      writer.note(note);
      writer.sign();
      writer.commit();
    }
  }

  /** Another program may be at it, for a moment. */
  private SessionFolder.Hold turn() throws IOException {
    long end = System.nanoTime() + TURN.toNanos();
    Optional<SessionFolder.Hold> hold = record().hold();
    while (hold.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
      hold = record().hold();
    }
    return hold.orElseThrow(() -> new IOException("another program holds the record of deletions"));
  }
}
