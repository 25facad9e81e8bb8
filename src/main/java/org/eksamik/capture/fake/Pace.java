package org.eksamik.capture.fake;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits from beat to beat, as a device does; a beat that was missed is not made up for. */
final class Pace {
  private final long beat;
  private volatile boolean stopped;
  private volatile Thread waiting = Thread.currentThread();
  private long next = System.nanoTime();

  Pace(double beatsPerSecond) {
    beat = (long) (TimeUnit.SECONDS.toNanos(1) / beatsPerSecond);
  }

  /** False when it was stopped. */
  boolean await() {
    waiting = Thread.currentThread();
    next = Math.max(next + beat, System.nanoTime() - beat);
    for (long left = next - System.nanoTime(); left > 0 && !stopped; ) {
      LockSupport.parkNanos(this, left);
      left = next - System.nanoTime();
    }
    return !stopped;
  }

  void stop() {
    stopped = true;
    LockSupport.unpark(waiting);
  }
}
