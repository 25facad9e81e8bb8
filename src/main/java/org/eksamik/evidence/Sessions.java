package org.eksamik.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eksamik.db.OwnerOnly;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.keys.SealingKey;
import org.eksamik.evidence.keys.SigningKey;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.evidence.log.Disk;
import org.eksamik.evidence.log.Entry;
import org.eksamik.evidence.log.LogKeys;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionWriter;
import org.eksamik.exam.Event;

/**
 * The recorded sessions of one data folder: {@code evidence/sessions/ID}, beside the keys and the
 * record of what was deleted. Several programs may use it at once; each writes a session of its
 * own.
 */
public final class Sessions {
  /** A session that was cut off longer ago is not gone on with. */
  private static final Duration RESUMABLE = Duration.ofHours(12);

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Disk disk;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Sessions(Path dataFolder, Disk disk, InstantSource clock) {
    this.folder = dataFolder.resolve("evidence");
    this.disk = disk;
    this.clock = clock;
  }

  public Path folder() {
    return folder;
  }

  /** The sessions that are here, oldest first. */
  public List<SessionFolder> list() throws IOException {
    if (!Files.isDirectory(home())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(home())) {
      return folders.filter(Files::isDirectory).sorted().map(SessionFolder::new).toList();
    }
  }

  Disk disk() {
    return disk;
  }

  /** The newest session below this folder of evidence. */
  static Optional<SessionFolder> newest(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("sessions"))) {
      return folders.max(Comparator.naturalOrder()).map(SessionFolder::new);
    }
  }

  public Optional<SessionFolder> find(String id) throws IOException {
    return list().stream().filter(session -> session.id().equals(id)).findFirst();
  }

  /** The workstation's signing key, made when it is first asked for. */
  public SigningKey signer() throws IOException {
    return SigningKey.in(folder.resolve("keys").resolve("signing.key"));
  }

  /**
   * Whose signatures count for a session: the workstation's own for one that lies here. Empty for
   * one that came from elsewhere.
   */
  public Set<VerifyingKey> believed(SessionFolder session) throws IOException {
    return find(session.id()).filter(session::equals).isPresent()
        ? Set.of(signer().open())
        : Set.of();
  }

  /** Where the workstation's own key for reading lies, which counts without a school's. */
  public Path ownReadingKey() {
    return folder.resolve("keys").resolve("reading.key");
  }

  /** Who signs here, and for whom recordings are sealed. */
  public LogKeys keys(Optional<SealingKey> school) throws IOException {
    return school.isPresent()
        ? new LogKeys(signer(), school.get(), "school")
        : new LogKeys(signer(), ReadingKey.readOrMake(ownReadingKey()).open(), "workstation");
  }

  /**
   * The session to write to: the one that a crash cut off, or a new one. Others that were cut off
   * are ended.
   */
  public SessionWriter open(LogKeys keys) throws IOException {
    OwnerOnly.createFolder(home());
    List<SessionFolder> newestFirst = new ArrayList<>(list()).reversed();
    Optional<SessionWriter> resumed = Optional.empty();
    for (SessionFolder session : newestFirst) {
      if (session.hasEnded()) {
        continue;
      }
      Optional<SessionFolder.Hold> hold = session.hold();
      if (hold.isEmpty()) {
        continue;
      }
      SessionWriter writer = SessionWriter.open(session, hold.get(), disk, keys, clock);
      if (resumed.isEmpty() && isRecent(session)) {
        resumed = Optional.of(resume(writer));
      } else {
        end(writer);
      }
    }
    return resumed.isPresent() ? resumed.get() : begin(keys);
  }

  private boolean isRecent(SessionFolder session) throws IOException {
    Instant since = clock.instant().minus(RESUMABLE);
    return lastEntry(session).filter(entry -> entry.time().isAfter(since)).isPresent();
  }

  static Optional<Entry> lastEntry(SessionFolder session) throws IOException {
    List<Path> segments = session.segments();
    return segments.isEmpty()
        ? Optional.empty()
        : SessionFolder.entries(segments.getLast()).stream().reduce((_, last) -> last);
  }

  private SessionWriter resume(SessionWriter writer) {
    writer.add(
        JournalText.STREAM,
        clock.millis(),
        System.nanoTime(),
        JournalText.of(Event.of(Event.Kind.SESSION_RESUMED)));
    return writer;
  }

  private static void end(SessionWriter writer) throws IOException {
    try (writer) {
      writer.end();
      writer.commit();
    }
  }

  private SessionWriter begin(LogKeys keys) throws IOException {
    while (true) {
      String id =
          ID.format(clock.instant()) + String.format(Locale.ROOT, "-%06x", random.nextInt(1 << 24));
      SessionFolder session = new SessionFolder(home().resolve(id));
      OwnerOnly.createFolder(session.path());
      Optional<SessionFolder.Hold> hold = session.hold();
      if (hold.isPresent()) {
        return SessionWriter.open(session, hold.get(), disk, keys, clock);
      }
    }
  }

  Path home() {
    return folder.resolve("sessions");
  }
}
