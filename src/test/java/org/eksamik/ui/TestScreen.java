package org.eksamik.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eksamik.ui.work.Work;

/** The thread of the screens, played by the test's own: changes wait until the test runs them. */
public final class TestScreen {
  private final LinkedBlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
  private final List<Runnable> beats = new ArrayList<>();

  public Work work(InstantSource clock) {
    return new Work(
        changes::add,
        beat -> {
          beats.add(beat);
          return () -> beats.remove(beat);
        },
        clock);
  }

  /** One second's beat; the clock is the test's own business. */
  public void beat() {
    List.copyOf(beats).forEach(Runnable::run);
  }

  /** Runs changes until the condition holds. */
  public void until(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      Runnable change = changes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (change == null) {
        throw new AssertionError("the screens did not get there in thirty seconds");
      }
      change.run();
    }
  }
}
