package org.eksamik.app.cli;

import java.time.Duration;
import java.util.Map;
import org.eksamik.candidates.BulkCount;
import org.eksamik.candidates.BulkProgress;

/** One line of standard error that is written over as a run goes on. */
final class ProgressLine implements BulkProgress, AutoCloseable {
  private static final Duration REFRESH = Duration.ofMillis(200);
  private static final String CLEAR = "\r\u001B[2K";

  private final Console console;
  private final boolean shown;
  private long began;
  private long shownAt;
  private long first = -1;

  /**
   * A line for one run.
   *
   * @param shown whether somebody sees it: standard error is a terminal
   */
  ProgressLine(Console console, boolean shown) {
    this.console = console;
    this.shown = shown;
  }

  @Override
  public void at(BulkCount count) {
    long now = System.nanoTime();
    if (first < 0) {
      // What an earlier run had settled says nothing about the speed of this one.
      first = count.settled();
      began = now;
    }
    if (!shown || now - shownAt < REFRESH.toNanos()) {
      return;
    }
    shownAt = now;
    console.overwrite(CLEAR + text(count, Duration.ofNanos(now - began)));
  }

  String text(BulkCount count, Duration since) {
    double rate = (count.settled() - first) / Math.max(0.001, since.toNanos() / 1e9);
    long left = rate > 0 ? Math.round((count.total() - count.settled()) / rate) : 0;
    return console
        .words()
        .text(
            "candidates.progress",
            Map.of(
                "settled", Long.toString(count.settled()),
                "total", Long.toString(count.total()),
                "refused", Long.toString(count.refused()),
                "rate", rate > 0 ? Long.toString(Math.round(rate)) : "–",
                "left", rate > 0 ? clock(left) : "–"));
  }

  private static String clock(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  @Override
  public void close() {
    if (shown) {
      console.overwrite(CLEAR);
    }
  }
}
