package org.eksamik.capture.fake;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits from beat to beat, as a device does; a beat that was missed is not made up for. */
final class Pace {
  private final long beat;
  private long next = System.nanoTime();

  Pace(double beatsPerSecond) {
    beat = (long) (TimeUnit.SECONDS.toNanos(1) / beatsPerSecond);
  }

  void await() {
    next = Math.max(next + beat, System.nanoTime() - beat);
    for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }
}
