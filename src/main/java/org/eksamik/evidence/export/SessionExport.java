package org.eksamik.evidence.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.capture.encode.Clip;
import org.eksamik.capture.encode.Container;
import org.eksamik.db.OwnerOnly;
import org.eksamik.evidence.JournalText;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Entry;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionReader;
import org.eksamik.evidence.log.SessionVerifier;

/**
 * Writes a session in the clear into a folder: {@code report.html} with the events beside camera
 * and screen, {@code journal.jsonl}, and each recording as a file.
 */
public final class SessionExport {
  private final Path folder;
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final List<Told> events = new ArrayList<>();

  private SessionExport(Path folder) {
    this.folder = folder;
  }

  /**
   * What came of it.
   *
   * @param unreadable how many entries the key does not open
   */
  public record Outcome(int events, List<String> files, long unreadable) {
    public Outcome {
      files = List.copyOf(files);
    }
  }

  /** A stretch of the session; empty bounds are the session's own. */
  public record Stretch(Optional<Instant> from, Optional<Instant> until) {
    public static final Stretch WHOLE = new Stretch(Optional.empty(), Optional.empty());

    boolean has(Instant moment) {
      return from.filter(moment::isBefore).isEmpty() && until.filter(moment::isAfter).isEmpty();
    }
  }

  /** One event of the journal. */
  record Told(Instant at, String event, JsonNode facts) {}

  /** One recording: where it lies, and when it began. */
  record Track(String name, Path raw, Instant began) {
    /** {@code camera-…} is a camera. */
    String kind() {
      return name.substring(0, Math.max(0, name.indexOf('-')));
    }
  }

  /**
   * Exports a session, or a stretch of it.
   *
   * @param container what recordings become
   */
  public static Outcome export(
      SessionFolder session, ReadingKey key, Path folder, Stretch stretch, Container container)
      throws IOException {
    OwnerOnly.createFolder(folder);
    SessionExport export = new SessionExport(folder);
    long unreadable = SessionReader.read(session, key, export::take);
    return export.write(session, stretch, container, unreadable);
  }

  private void take(Entry entry, byte[] plain) throws IOException {
    if (entry.stream().equals(JournalText.STREAM)) {
      JsonNode event = JournalText.read(plain);
      JsonNode facts = event.path("facts");
      events.add(new Told(entry.time(), event.path("event").asText(), facts));
      if (facts.has("stream")) {
        track(facts.path("stream").asText(), entry.time());
      }
    } else {
      Track track = track(entry.stream(), entry.time());
      try (OutputStream raw =
          Files.newOutputStream(
              track.raw(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        raw.write(plain);
      }
    }
  }

  private Track track(String stream, Instant began) throws IOException {
    if (!stream.matches("[a-z0-9-]{1,60}")) {
      throw new IOException("not the name of a stream: " + stream);
    }
    Track known = tracks.get(stream);
    if (known == null) {
      known = new Track(stream, folder.resolve(stream + ".part"), began);
      Files.deleteIfExists(known.raw());
      tracks.put(stream, known);
    }
    return known;
  }

  private Outcome write(
      SessionFolder session, Stretch stretch, Container container, long unreadable)
      throws IOException {
    List<String> files = new ArrayList<>();
    Map<String, Track> shown = new LinkedHashMap<>();
    for (Track track : tracks.values()) {
      if (Files.exists(track.raw())) {
        String file = track.name() + (container == Container.MP4 ? ".mp4" : ".webm");
        Clip.copy(
            track.raw(),
            folder.resolve(file),
            container,
            stretch.from().map(from -> since(track, from)).orElse(Duration.ZERO),
            stretch.until().map(until -> since(track, until)).orElse(Duration.ofDays(30)));
        Files.delete(track.raw());
        files.add(file);
        shown.put(file, track);
      }
    }
    List<Told> told = events.stream().filter(event -> stretch.has(event.at())).toList();
    Path journal = folder.resolve("journal.jsonl");
    Files.write(journal, told.stream().map(SessionExport::line).toList());
    Files.writeString(
        folder.resolve("report.html"),
        new Report(session.id(), SessionVerifier.verify(session, Set.of(), true))
            .html(told, shown));
    files.add("journal.jsonl");
    files.add("report.html");
    return new Outcome(told.size(), files, unreadable);
  }

  private static Duration since(Track track, Instant moment) {
    Duration since = Duration.between(track.began(), moment);
    return since.isNegative() ? Duration.ZERO : since;
  }

  private static String line(Told told) {
    return "{\"at\":\"%s\",\"event\":\"%s\",\"facts\":%s}"
        .formatted(told.at(), told.event(), told.facts());
  }
}
