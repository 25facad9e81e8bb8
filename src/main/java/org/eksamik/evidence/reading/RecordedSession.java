package org.eksamik.evidence.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.evidence.JournalText;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.evidence.log.Entry;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.log.SealedContent;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionReader;
import org.eksamik.evidence.log.SessionVerifier;
import org.eksamik.evidence.log.Verification;

/**
 * A session that was verified and opened: its events in memory, its pictures where they are. Never
 * changes; for any thread.
 *
 * @param began the wall clock at the beginning
 * @param length until the last entry
 * @param unreadable how many entries the key does not open, or that were changed
 * @param running whether it was still being recorded
 * @param signerKnown whether the signer was believed, and not only named by the session itself
 */
public record RecordedSession(
    String id,
    Instant began,
    Duration length,
    Verification verification,
    List<RecordedEvent> events,
    List<RecordedTrack> tracks,
    long unreadable,
    boolean running,
    boolean signerKnown) {

  public RecordedSession {
    events = List.copyOf(events);
    tracks = List.copyOf(tracks);
  }

  /**
   * Verifies and reads the whole session; slow.
   *
   * @param believed whose signatures count; empty: whoever the session itself names
   */
  public static RecordedSession open(
      SessionFolder folder, ReadingKey key, Set<VerifyingKey> believed) throws IOException {
    boolean running = folder.isHeld();
    Verification verification = SessionVerifier.verify(folder, believed, !running);
    Intake intake = new Intake();
    long unreadable = SessionReader.index(folder, key, intake);
    intake.tracks.values().forEach(RecordedTrack::complete);
    return new RecordedSession(
        folder.id(),
        intake.clock.began(),
        intake.clock.latest(),
        verification,
        intake.events,
        intake.tracks.values().stream().filter(track -> !track.pictures().isEmpty()).toList(),
        unreadable,
        running,
        !believed.isEmpty());
  }

  /** How the session stands, in one word. */
  public enum Verdict {
    /** As it was recorded, and complete. */
    INTACT,
    /** As it was recorded, and goes on. */
    RUNNING,
    /** What is here is as it was recorded; nothing says that it is all. */
    CUT_OFF,
    /** Not as it was recorded. */
    CHANGED
  }

  /** What the verification came to. */
  public Verdict verdict() {
    if (verification.isIntact()) {
      return running ? Verdict.RUNNING : Verdict.INTACT;
    }
    return verification.findings().stream().allMatch(f -> f.what() == Finding.What.UNFINISHED)
        ? Verdict.CUT_OFF
        : Verdict.CHANGED;
  }

  /** Whether the key opened anything. A session without any content is readable by everyone. */
  public boolean isOpen() {
    return unreadable == 0 || !events.isEmpty() || !tracks.isEmpty();
  }

  /** The recordings of this kind, {@code camera} or {@code screen}, in their order. */
  public List<RecordedTrack> tracks(String kind) {
    return tracks.stream().filter(track -> track.kind().equals(kind)).toList();
  }

  /** The picture of this kind that is shown at that moment. */
  public Optional<SessionPicture> pictureAt(String kind, Duration moment) {
    for (RecordedTrack track : tracks(kind).reversed()) {
      Optional<Integer> number = track.pictureAt(moment);
      if (number.isPresent()) {
        return Optional.of(new SessionPicture(track, number.get()));
      }
    }
    return Optional.empty();
  }

  /** The wall clock at a moment, as if nobody had set it. */
  public Instant clockAt(Duration moment) {
    return began.plus(moment);
  }

  private static final class Intake implements SessionReader.Indexer {
    private final SessionClock clock = new SessionClock();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, RecordedTrack> tracks = new LinkedHashMap<>();

    @Override
    public void content(Entry entry, byte[] plain, SealedContent sealed) throws IOException {
      if (!entry.stream().equals(JournalText.STREAM)) {
        track(entry.stream(), clock.at(entry, false)).add(plain, sealed);
        return;
      }
      JsonNode event = JournalText.read(plain);
      String name = event.path("event").asText();
      Map<String, String> facts = new LinkedHashMap<>();
      event
          .path("facts")
          .properties()
          .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
      Duration since = clock.at(entry, name.equals("SESSION_RESUMED"));
      events.add(RecordedEvent.of(entry.time(), since, name, facts));
      String stream = facts.get("stream");
      if (stream != null) {
        track(stream, since);
      }
    }

    @Override
    public void missing() {
      tracks.values().forEach(RecordedTrack::gap);
    }

    @Override
    public void unreadable(Entry entry) {
      RecordedTrack track = tracks.get(entry.stream());
      if (track != null) {
        track.gap();
      }
    }

    private RecordedTrack track(String stream, Duration begins) throws IOException {
      if (!stream.matches("[a-z0-9-]{1,60}")) {
        throw new IOException("not the name of a stream: " + stream);
      }
      return tracks.computeIfAbsent(stream, name -> new RecordedTrack(name, begins));
    }
  }
}
