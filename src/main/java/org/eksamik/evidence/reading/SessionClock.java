package org.eksamik.evidence.reading;

import java.time.Duration;
import java.time.Instant;
import org.eksamik.evidence.log.Entry;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, counted from the session's beginning. Within one run of the program the
 * monotonic clock counts, which nobody can set; from one run to the next the wall clock does, but
 * never backwards.
 */
final class SessionClock {
  /** Threads write one behind the other, and may overtake each other by less. */
  private static final long BACK_NANOS = Duration.ofMinutes(1).toNanos();

  private @Nullable Instant began;
  private Duration run = Duration.ZERO;
  private Duration latest = Duration.ZERO;
  private long runNanos;
  private long lastNanos;

  /**
   * The moment of an entry; entries come in their order.
   *
   * @param newRun whether the program was started again before it
   */
  Duration at(Entry entry, boolean newRun) {
    Instant first = began;
    if (first == null) {
      began = entry.time();
      runNanos = entry.monotonic();
    } else if (newRun || entry.monotonic() < lastNanos - BACK_NANOS) {
      Duration wall = Duration.between(first, entry.time());
      run = wall.compareTo(latest) > 0 ? wall : latest;
      runNanos = entry.monotonic();
    }
    lastNanos = entry.monotonic();
    Duration now = run.plusNanos(entry.monotonic() - runNanos);
    Duration at = now.isNegative() ? Duration.ZERO : now;
    latest = at.compareTo(latest) > 0 ? at : latest;
    return at;
  }

  /** The wall clock at the beginning. */
  Instant began() {
    return began == null ? Instant.EPOCH : began;
  }

  /** The latest moment so far. */
  Duration latest() {
    return latest;
  }
}
