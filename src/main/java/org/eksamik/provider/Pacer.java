package org.eksamik.provider;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eksamik.net.Answer;

/**
 * Keeps calls at a steady distance. Where the provider asks to be left alone, all wait and then go
 * on at half the speed, which comes back little by little. Safe for several threads.
 */
public final class Pacer {
  private static final Duration UNTOLD_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int SLOWEST = 32;
  private static final double RECOVERY = 0.95;

  private final long usual;
  private long interval;
  private long next = System.nanoTime();

  private Pacer(long usual) {
    this.usual = usual;
    this.interval = usual;
  }

  public static Pacer perSecond(int calls) {
    return new Pacer(Duration.ofSeconds(1).toNanos() / calls);
  }

  /** Waits for this call's turn; returns at once on an interrupted thread. */
  void await() {
    long turn = turn();
    for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  private synchronized long turn() {
    long now = System.nanoTime();
    // A turn that nobody took in time is not made up for: that would be a burst.
    long turn = next - now > 0 ? next : now;
    next = turn + interval;
    return turn;
  }

  /** Learns from an answer. */
  synchronized void heard(Answer answer) {
    if (answer.status() == 429 || (answer.status() == 503 && answer.retryAfter().isPresent())) {
      Duration asked = answer.retryAfter().orElse(UNTOLD_PAUSE);
      long pause = Math.min(asked.toNanos(), LONGEST_PAUSE.toNanos());
      long end = System.nanoTime() + pause;
      next = next - end > 0 ? next : end;
      interval = Math.min(interval * 2, usual * SLOWEST);
    } else if (answer.isSuccess()) {
      interval = Math.max(usual, (long) (interval * RECOVERY));
    }
  }
}
