package org.eksamik.ui.status;

import java.util.random.RandomGenerator;

/**
 * When to look for the network again: soon after it was lost, then less and less often, and never
 * in step with the other workstations of the room.
 */
final class NextLook {
  private static final int USUAL_SECONDS = 10;
  private static final int LONGEST_SECONDS = 30;
  private static final int DOUBLINGS = 5;

  private final RandomGenerator random;
  private int failures;

  NextLook(RandomGenerator random) {
    this.random = random;
  }

  /** Seconds until the next look, after one that found the network or did not. */
  int after(boolean found) {
    if (found) {
      failures = 0;
      return USUAL_SECONDS;
    }
    int doubled = Math.min(LONGEST_SECONDS, 1 << Math.min(failures, DOUBLINGS));
    failures++;
    return Math.max(1, (int) Math.round(doubled * (0.5 + random.nextDouble())));
  }
}
