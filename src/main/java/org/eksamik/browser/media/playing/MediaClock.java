package org.eksamik.browser.media.playing;

import java.util.concurrent.TimeUnit;

/** The time in a file that plays, in seconds. Any thread. */
final class MediaClock {
  private double time;
  private long since;
  private boolean runs;
  private double rate = 1;

  synchronized double now() {
    return runs ? time + rate * (System.nanoTime() - since) / TimeUnit.SECONDS.toNanos(1) : time;
  }

  synchronized void set(double now) {
    time = now;
    since = System.nanoTime();
  }

  synchronized void run(boolean run) {
    set(now());
    runs = run;
  }

  synchronized void rate(double newRate) {
    set(now());
    rate = Math.max(0, newRate);
  }

  synchronized double rate() {
    return rate;
  }
}
