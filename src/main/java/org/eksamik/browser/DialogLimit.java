package org.eksamik.browser;

import java.time.Duration;
import java.time.InstantSource;

/** Tells a page that asks from one that shouts: how many dialogs may follow each other quickly. */
public final class DialogLimit {
  private static final int QUICK_ONES = 4;
  private static final Duration QUICK = Duration.ofSeconds(2);

  private final InstantSource clock;
  private long lastEnd = Long.MIN_VALUE;
  private int inARow;

  public DialogLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether the next dialog may be shown; {@link #closed} follows when it was. */
  public boolean mayShow() {
    boolean quick = lastEnd != Long.MIN_VALUE && clock.millis() - lastEnd < QUICK.toMillis();
    inARow = quick ? inARow + 1 : 1;
    if (inARow > QUICK_ONES) {
      lastEnd = clock.millis();
      return false;
    }
    return true;
  }

  public void closed() {
    lastEnd = clock.millis();
  }
}
