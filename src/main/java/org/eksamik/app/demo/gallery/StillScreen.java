package org.eksamik.app.demo.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eksamik.ui.work.Work;

/** The thread of the screens, standing still: time and changes pass when they are told to. */
final class StillScreen {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LinkedBlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
  private final List<Runnable> beats = new ArrayList<>();
  private Instant now;

  StillScreen(Instant now) {
    this.now = now;
  }

  Work work() {
    return new Work(
        changes::add,
        beat -> {
          beats.add(beat);
          return () -> beats.remove(beat);
        },
        this::now);
  }

  Instant now() {
    return now;
  }

  /** Shows what the screens show at this moment; their clock then stands where it stood. */
  void at(Instant moment) {
    Instant before = now;
    now = moment;
    List.copyOf(beats).forEach(Runnable::run);
    now = before;
  }

  /** Lets changes happen until the condition holds. */
  void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      try {
        Runnable change = changes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (change == null) {
          throw new IllegalStateException("the screen did not get there in thirty seconds");
        }
        change.run();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a screen got ready", stop);
      }
    }
  }
}
