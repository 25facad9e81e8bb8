package org.eksamik.capture;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eksamik.capture.SharedDevices.Joining;

/**
 * A reader that stays with its device: when it ends, is not there yet or does not open, it is
 * joined again as soon as it comes back, and in growing pauses where nobody can tell.
 */
public final class KeptCapture<T extends Captured, F> implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Joiner<T, F> joiner;
  private final SharedCapture.Reader<T> reader;
  private final Semaphore news = new Semaphore(0);
  private final Runnable stopWatching;
  private final Thread keeper;
  private volatile Duration pause = FIRST_PAUSE;

  interface Joiner<T extends Captured, F> {
    Joining<T, F> join(SharedCapture.Reader<T> reader);
  }

  /** Whoever tells of changes of devices, until the answer runs. */
  interface Watch {
    Runnable listen(Runnable changed);
  }

  KeptCapture(Joiner<T, F> joiner, Watch watch, SharedCapture.Reader<T> reader) {
    this.joiner = joiner;
    this.reader = reader;
    this.stopWatching = watch.listen(news::release);
    // Not a virtual thread: a device is opened on it.
    this.keeper = Thread.ofPlatform().daemon().name("kept capture").start(this::keep);
  }

  private void keep() {
    try {
      while (true) {
        news.drainPermits();
        Visit visit = new Visit();
        if (joiner.join(visit) instanceof Joining.Joined<T, F>(SharedCapture<T, F> capture)) {
          try {
            visit.over.acquire();
          } finally {
            capture.leave(visit);
          }
        }
        if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          pause = FIRST_PAUSE;
        } else {
          pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From one joining to the end that follows. */
  private final class Visit implements SharedCapture.Reader<T> {
    private final Semaphore over = new Semaphore(0);

    @Override
    public void take(T captured) {
      pause = FIRST_PAUSE;
      reader.take(captured);
    }

    @Override
    public void ended(String reason) {
      reader.ended(reason);
      over.release();
    }
  }

  /** Leaves the device; the reader hears nothing more. */
  @Override
  public void close() {
    stopWatching.run();
    keeper.interrupt();
  }
}
