package org.eksamik.browser.media;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eksamik.capture.Captured;
import org.eksamik.capture.SharedCapture;

/** What a page makes, plays or receives, and hands over as long as someone wants it. */
abstract sealed class PageFeed<T extends Captured> implements Feed<T>
    permits CanvasFeed, SoundFeed, FileSound, ReceivedVideo, ReceivedSound {
  private final CopyOnWriteArrayList<SharedCapture.Reader<T>> readers =
      new CopyOnWriteArrayList<>();
  private final Consumer<Boolean> onWanted;
  private final AtomicInteger watching = new AtomicInteger();

  /** The consumer hears, on any thread, whether the page shall hand anything over. */
  PageFeed(Consumer<Boolean> onWanted) {
    this.onWanted = onWanted;
  }

  @Override
  public boolean join(SharedCapture.Reader<T> reader) {
    readers.add(reader);
    return true;
  }

  @Override
  public void leave(SharedCapture.Reader<T> reader) {
    readers.remove(reader);
  }

  @Override
  public void watched(boolean more) {
    if (more && watching.getAndIncrement() == 0) {
      onWanted.accept(true);
    } else if (!more && watching.decrementAndGet() == 0) {
      onWanted.accept(false);
    }
  }

  void give(T captured) {
    for (SharedCapture.Reader<T> reader : readers) {
      reader.take(captured);
    }
  }
}
