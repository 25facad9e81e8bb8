package org.eksamik.app.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Measures how long the FX thread keeps others waiting: it knocks again and again and notes the
 * longest time until it was answered. That is what a student feels as a window that does not react.
 */
public final class PulseWatcher implements AutoCloseable {
  private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(5);

  private final AtomicLong longestNanos = new AtomicLong();
  private final Thread knocker;

  private PulseWatcher() {
    knocker = Thread.ofPlatform().name("pulse-watcher").daemon().unstarted(this::knock);
  }

  public static PulseWatcher start() {
    PulseWatcher watcher = new PulseWatcher();
    watcher.knocker.start();
    return watcher;
  }

  /** The longest wait since the start or the last call of this method. */
  public Duration takeLongest() {
    return Duration.ofNanos(longestNanos.getAndSet(0));
  }

  private void knock() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        CountDownLatch answered = new CountDownLatch(1);
        long knocked = System.nanoTime();
        Platform.runLater(answered::countDown);
        answered.await();
        longestNanos.accumulateAndGet(System.nanoTime() - knocked, Math::max);
        TimeUnit.NANOSECONDS.sleep(BETWEEN_KNOCKS.toNanos());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    knocker.interrupt();
  }
}
