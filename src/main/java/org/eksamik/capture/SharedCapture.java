package org.eksamik.capture;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open device that many read. A thread of its own reads the device and tells every reader;
 * readers return at once and drop what they cannot use. When the last reader leaves, the device is
 * closed.
 */
public final class SharedCapture<T extends Captured, F> {
  private static final Logger LOG = LoggerFactory.getLogger(SharedCapture.class);

  private final Capture<T> capture;
  private final F format;
  private final CopyOnWriteArrayList<Reader<T>> readers = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch released = new CountDownLatch(1);

  /** Called on the device's thread; returns at once. */
  public interface Reader<T extends Captured> {
    void take(T captured);

    /** Nothing more comes, without this reader having left. */
    void ended(String reason);
  }

  /** Starts to read at once, for its first reader. */
  SharedCapture(String name, Capture<T> capture, F format, Reader<T> first) {
    this.capture = capture;
    this.format = format;
    readers.add(first);
    Thread.ofPlatform().name("capture " + name).daemon().start(this::run);
  }

  /** Waits until the device can be opened anew, but not longer than that. */
  void awaitReleased(Duration patience) {
    try {
      if (!released.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A capture device does not close");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public F format() {
    return format;
  }

  /** Joins; false when the device has just ended, and must be opened anew. */
  public boolean join(Reader<T> reader) {
    synchronized (readers) {
      return !closed.get() && readers.add(reader);
    }
  }

  public void leave(Reader<T> reader) {
    synchronized (readers) {
      readers.remove(reader);
      if (readers.isEmpty()) {
        closed.set(true);
      }
    }
  }

  private void run() {
    String reason = "closed";
    try (capture) {
      while (!closed.get()) {
        switch (capture.next()) {
          case Capture.Grab.Got<T>(T captured) -> {
            try (captured) {
              tell(captured);
            }
          }
          case Capture.Grab.Ended<T>(String why) -> {
            reason = why;
            closed.set(true);
          }
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("A capture device failed", e);
      reason = "failed";
      closed.set(true);
    }
    released.countDown();
    tellEnd(reason);
  }

  private void tellEnd(String reason) {
    List<Reader<T>> left;
    synchronized (readers) {
      left = List.copyOf(readers);
      readers.clear();
    }
    left.forEach(reader -> reader.ended(reason));
  }

  private void tell(T captured) {
    for (Reader<T> reader : readers) {
      try {
        reader.take(captured);
      } catch (RuntimeException e) {
        LOG.warn("A reader of a capture device failed and is left out", e);
        leave(reader);
      }
    }
  }
}
