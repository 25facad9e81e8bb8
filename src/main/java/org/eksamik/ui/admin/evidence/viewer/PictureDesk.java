package org.eksamik.ui.admin.evidence.viewer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
 * Decodes what one pane shows, on a thread of its own, and only the picture that is wanted last.
 */
final class PictureDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PictureDesk.class);

  private static final int MOST_WIDTH = 1920;
  private static final int MOST_HEIGHT = 1200;

  private final RecordedSession session;
  private final String kind;
  private final Work work;
  private final BlockingQueue<SessionPicture> wish = new ArrayBlockingQueue<>(1);
  private final ReadOnlyObjectWrapper<Pane> pane = new ReadOnlyObjectWrapper<>(new Pane.Nothing());
  private final Thread thread;
  private Optional<SessionPicture> wanted = Optional.empty();

  PictureDesk(RecordedSession session, String kind, Work work) {
    this.session = session;
    this.kind = kind;
    this.work = work;
    // Not a virtual thread: native calls would hold up its carrier.
    this.thread = Thread.ofPlatform().daemon().name("look at " + kind).start(this::decode);
  }

  /** What the pane shows. */
  sealed interface Pane {
    /** Nothing was recorded at that moment. */
    record Nothing() implements Pane {}

    /** The first picture is on its way. */
    record Coming() implements Pane {}

    record Picture(DecodedPicture pixels) implements Pane {}

    /** There should be a picture, but it is damaged. */
    record Damaged() implements Pane {}
  }

  ReadOnlyObjectProperty<Pane> pane() {
    return pane.getReadOnlyProperty();
  }

  /** Wants the picture of this moment; it comes later. */
  void show(Duration moment) {
    Optional<SessionPicture> next = session.pictureAt(kind, moment);
    if (next.equals(wanted)) {
      return;
    }
    wanted = next;
    wish.clear();
    if (next.isEmpty()) {
      pane.set(new Pane.Nothing());
      return;
    }
    if (!(pane.get() instanceof Pane.Picture)) {
      pane.set(new Pane.Coming());
    }
    wish.add(next.get());
  }

  private void decode() {
    try (SessionPictures pictures = new SessionPictures()) {
      while (!Thread.currentThread().isInterrupted()) {
        SessionPicture next = wish.take();
        look(pictures, next).ifPresent(seen -> work.onScreen(() -> tell(next, seen)));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Pane> look(SessionPictures pictures, SessionPicture next) {
    try {
      return pictures
          .look(
              next,
              MOST_WIDTH,
              MOST_HEIGHT,
              () -> !wish.isEmpty() || Thread.currentThread().isInterrupted())
          .map(Pane.Picture::new);
    } catch (IOException | RuntimeException damaged) {
      log.warn("a picture of {} cannot be shown", next.track().name(), damaged);
      return Optional.of(new Pane.Damaged());
    }
  }

  private void tell(SessionPicture of, Pane seen) {
    // An older one still moves, where the newest takes long; never one of another place.
    if (wanted.filter(now -> now.track().equals(of.track())).isPresent()) {
      pane.set(seen);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    wanted = Optional.empty();
    pane.set(new Pane.Nothing());
  }
}
