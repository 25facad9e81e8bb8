package org.eksamik.kiosk.linux;

import java.util.concurrent.TimeUnit;

/**
 * Whether the window's thread answers. While it does not, and for a moment after, the windows are
 * left as they are: the watchdog asks then in a window of its own, which has to be seen. Times are
 * of {@link System#nanoTime}; for any thread.
 */
final class Answering {
  /** Sooner than the watchdog notices. */
  private static final long FROZEN = TimeUnit.MILLISECONDS.toNanos(2500);

  /** So long the watchdog may take to hear that the window answers, and to take its own away. */
  private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(2500);

  private long answered;
  private long thawed;
  private boolean everFroze;

  Answering(long now) {
    answered = now;
  }

  /** The thread did what it was asked to. */
  synchronized void answered(long now) {
    if (now - answered >= FROZEN) {
      everFroze = true;
      thawed = now;
    }
    answered = now;
  }

  /** Whether the windows are to be looked after. */
  synchronized boolean isUsual(long now) {
    return now - answered < FROZEN && !(everFroze && now - thawed < GRACE);
  }
}
