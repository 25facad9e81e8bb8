package org.eksamik.login.local;

import java.time.Duration;

/**
 * How long to wait after failed attempts: nothing at first, then a time that doubles up to a limit.
 *
 * @param from the failure after which the first wait comes
 */
record SlowDown(int from, Duration first, Duration longest) {
  static final SlowDown ACCOUNT = new SlowDown(3, Duration.ofSeconds(5), Duration.ofMinutes(5));

  /** Several students may mistype at one workstation before one of them has to wait. */
  static final SlowDown MACHINE = new SlowDown(10, Duration.ofSeconds(5), Duration.ofMinutes(5));

  Duration waitAfter(int failures) {
    if (failures < from) {
      return Duration.ZERO;
    }
    // Beyond 2^20 every wait is the longest.
    Duration wait = first.multipliedBy(1L << Math.min(failures - from, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
