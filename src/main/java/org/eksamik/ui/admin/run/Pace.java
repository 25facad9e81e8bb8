package org.eksamik.ui.admin.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a run is and how fast.
 *
 * @param total how many there are in all, where that is known
 * @param perSecond absent before there is something to reckon with
 */
public record Pace(long done, OptionalLong total, Optional<Double> perSecond) {
  /** Before this, a rate says more about the beginning than about the rest. */
  private static final Duration SOON = Duration.ofSeconds(1);

  static final Pace NONE = new Pace(0, OptionalLong.empty(), Optional.empty());

  static Pace of(long before, long done, OptionalLong total, Duration since) {
    boolean known = done > 0 && since.compareTo(SOON) >= 0;
    return new Pace(
        before + done,
        total,
        known ? Optional.of(done * 1000.0 / since.toMillis()) : Optional.empty());
  }

  /** What the rest will take at this rate, where both are known. */
  public Optional<Duration> left() {
    if (total.isEmpty() || perSecond.isEmpty()) {
      return Optional.empty();
    }
    double seconds = Math.max(0, total.getAsLong() - done) / perSecond.get();
    return Optional.of(Duration.ofSeconds((long) Math.ceil(seconds)));
  }

  /** From 0 to 1, absent without a total. */
  public Optional<Double> part() {
    return total.isEmpty()
        ? Optional.empty()
        : Optional.of(total.getAsLong() == 0 ? 1 : Math.min(1, done / (double) total.getAsLong()));
  }
}
