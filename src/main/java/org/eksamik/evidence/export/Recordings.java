package org.eksamik.evidence.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.capture.encode.Container;
import org.eksamik.capture.encode.PictureFile;
import org.eksamik.capture.recorded.PicturePlace;
import org.eksamik.db.OwnerOnly;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.RecordedTrack;

/** The recordings of a stretch as files. Pictures go from decryption into the file itself. */
record Recordings(RecordedSession session, Stretch stretch, Container container) {
  /** A file, and when in the session its first picture is shown, in milliseconds. */
  record Written(RecordedTrack track, Path file, long began) {}

  List<Written> write(Path folder) throws IOException {
    List<Written> written = new ArrayList<>();
    for (RecordedTrack track : session.tracks()) {
      if (!overlaps(track)) {
        continue;
      }
      Path file = folder.resolve(track.name() + (container == Container.MP4 ? ".mp4" : ".webm"));
      written.add(new Written(track, file, write(track, file)));
    }
    return written;
  }

  private boolean overlaps(RecordedTrack track) {
    return track.begins().compareTo(stretch.end(session)) <= 0
        && track.ends().compareTo(stretch.begin()) > 0;
  }

  private long write(RecordedTrack track, Path file) throws IOException {
    Files.deleteIfExists(file);
    OwnerOnly.createFile(file);
    boolean done = false;
    try (PictureFile pictures =
        PictureFile.create(file, container, track.codec(), track.width(), track.height())) {
      long began = copy(track, pictures);
      pictures.finish();
      done = true;
      return began;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  private long copy(RecordedTrack track, PictureFile to) throws IOException {
    List<PicturePlace> places = track.pictures();
    int shown = track.pictureAt(stretch.begin()).orElse(0);
    int first = track.wholeBefore(shown);
    long from = Math.max(0, stretch.begin().minus(track.begins()).toMillis());
    // Players of MP4 hide what comes before zero; WebM has no time before it.
    long zero = container == Container.MP4 ? from : places.get(first).millis();
    long end = track.ends().minus(track.begins()).toMillis();
    long until = stretch.until().map(last -> last.minus(track.begins()).toMillis()).orElse(end);
    for (int i = first; i < places.size() && (i <= shown || places.get(i).millis() <= until); i++) {
      // The picture that stands when the stretch begins is its first.
      long at = i == shown ? Math.max(places.get(i).millis(), zero) : places.get(i).millis();
      long next = i + 1 < places.size() ? places.get(i + 1).millis() : end;
      long stands = Math.max(1, Math.min(next, i < shown ? next : until) - at);
      to.add(track.encoded(i), at - zero, stands, places.get(i).whole());
    }
    return track.begins().toMillis() + zero;
  }
}
