package org.eksamik.evidence.export;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.capture.recorded.DecodedPicture;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.RecordedTrack;
import org.eksamik.evidence.reading.SessionPicture;
import org.eksamik.evidence.reading.SessionPictures;
import org.eksamik.evidence.words.EvidenceWords;

/**
 * What a report says, whatever it is written on.
 *
 * @param facts names and what they are
 */
record Report(
    String session,
    RecordedSession.Verdict verdict,
    String sentence,
    List<String> more,
    List<String> findings,
    Map<String, String> facts,
    List<Picture> pictures,
    List<RecordedEvent> events,
    EvidenceWords words) {

  /** Reports are read on paper and on screens: pictures keep their size up to this. */
  private static final int MOST_WIDTH = 1920;

  private static final int MOST_HEIGHT = 1200;

  /** A picture that somebody chose. */
  record Picture(String caption, DecodedPicture pixels) {}

  /**
   * Puts a report together; decodes its pictures.
   *
   * @param moments whose pictures it shows
   */
  static Report of(
      RecordedSession session,
      Stretch stretch,
      List<Duration> moments,
      Instant now,
      EvidenceWords words)
      throws IOException {
    return new Report(
        session.id(),
        session.verdict(),
        words.verdict(session),
        words.more(session),
        session.verification().findings().stream()
            .map((Finding found) -> words.finding(found))
            .toList(),
        facts(session, stretch, now, words),
        pictures(session, moments, words),
        session.events().stream().filter(event -> stretch.has(event.since())).toList(),
        words);
  }

  private static Map<String, String> facts(
      RecordedSession session, Stretch stretch, Instant now, EvidenceWords words) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(words.text("report.session"), session.id());
    facts.put(words.text("report.began"), words.moment(session.began()));
    facts.put(words.text("report.length"), words.length(session.length()));
    if (!stretch.isWhole()) {
      facts.put(
          words.text("report.stretch"),
          words.time(session.clockAt(stretch.begin()))
              + " – "
              + words.time(session.clockAt(stretch.end(session))));
    }
    List<String> tracks = session.tracks().stream().map(track -> told(track, words)).toList();
    facts.put(
        words.text("report.recordings"),
        tracks.isEmpty() ? words.text("report.none") : String.join("; ", tracks));
    facts.put(words.text("report.written"), words.moment(now));
    return facts;
  }

  private static String told(RecordedTrack track, EvidenceWords words) {
    return words.text(
        "report.recording",
        Map.of(
            "name", track.name(),
            "pictures", Integer.toString(track.pictures().size()),
            "width", Integer.toString(track.width()),
            "height", Integer.toString(track.height())));
  }

  private static List<Picture> pictures(
      RecordedSession session, List<Duration> moments, EvidenceWords words) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    for (String kind : List.of("screen", "camera")) {
      try (SessionPictures decoder = new SessionPictures()) {
        for (Duration moment : moments) {
          Optional<SessionPicture> place = session.pictureAt(kind, moment);
          if (place.isPresent()) {
            decoder
                .look(place.get(), MOST_WIDTH, MOST_HEIGHT, () -> false)
                .ifPresent(pixels ->
                    pictures.add(new Picture(caption(session, kind, moment, words), pixels)));
          }
        }
      }
    }
    return pictures;
  }

  private static String caption(
      RecordedSession session, String kind, Duration moment, EvidenceWords words) {
    return words.text(
        "report.picture",
        Map.of(
            "kind", words.text("report." + kind),
            "time", words.time(session.clockAt(moment))));
  }
}
