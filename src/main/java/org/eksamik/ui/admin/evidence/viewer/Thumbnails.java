package org.eksamik.ui.admin.evidence.viewer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.capture.recorded.DecodedPicture;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.SessionPicture;
import org.eksamik.evidence.reading.SessionPictures;
import org.eksamik.ui.work.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures along the session, as many as there is room for. They come one by one, and are
 * quick to have: the whole picture next before where the right one is far from it.
 */
final class Thumbnails implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);

  /** Twice as large as they are shown, for dense displays. */
  private static final int WIDTH = 240;

  private static final int HEIGHT = 150;
  private static final int NEAR = 20;

  private final RecordedSession session;
  private final Work work;
  private final AtomicInteger asked = new AtomicInteger();
  private final ReadOnlyObjectWrapper<List<Optional<DecodedPicture>>> shown =
      new ReadOnlyObjectWrapper<>(List.of());

  Thumbnails(RecordedSession session, Work work) {
    this.session = session;
    this.work = work;
  }

  /** From left to right; empty where nothing was recorded, or nothing is there yet. */
  ReadOnlyObjectProperty<List<Optional<DecodedPicture>>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Draws so many, in place of those there are. */
  void draw(int count) {
    if (count == shown.get().size() || count < 1) {
      return;
    }
    List<Optional<DecodedPicture>> empty = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      empty.add(Optional.empty());
    }
    shown.set(List.copyOf(empty));
    int turn = asked.incrementAndGet();
    // Not a virtual thread: native calls would hold up its carrier.
    Thread.ofPlatform().daemon().name("thumbnails").start(() -> decode(count, turn));
  }

  private void decode(int count, int turn) {
    String kind = session.tracks("screen").isEmpty() ? "camera" : "screen";
    try (SessionPictures pictures = new SessionPictures()) {
      for (int i = 0; i < count && asked.get() == turn; i++) {
        Duration middle = session.length().multipliedBy(2L * i + 1).dividedBy(2L * count);
        Optional<SessionPicture> place = session.pictureAt(kind, middle);
        if (place.isPresent()) {
          int number = i;
          pictures
              .sketch(place.get(), NEAR, WIDTH, HEIGHT, () -> asked.get() != turn)
              .ifPresent(seen -> work.onScreen(() -> put(number, seen, turn)));
        }
      }
    } catch (IOException | RuntimeException damaged) {
      log.warn("thumbnails end early", damaged);
    }
  }

  private void put(int number, DecodedPicture seen, int turn) {
    if (asked.get() == turn) {
      List<Optional<DecodedPicture>> more = new ArrayList<>(shown.get());
      more.set(number, Optional.of(seen));
      shown.set(List.copyOf(more));
    }
  }

  @Override
  public void close() {
    asked.incrementAndGet();
    shown.set(List.of());
  }
}
