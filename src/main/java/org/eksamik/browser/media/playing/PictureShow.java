package org.eksamik.browser.media.playing;

import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows each picture when its time has come, and sees that the file begins and ends. */
final class PictureShow implements Runnable {
  /** A picture is due a little before its time, as a wait is not exact. */
  private static final double EARLY = 0.002;

  private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(200);

  private final FilePlayback playback;
  private final Reel reel;
  private final MediaClock clock;
  private double told = -1;

  PictureShow(FilePlayback playback) {
    this.playback = playback;
    reel = playback.reel();
    clock = playback.clock();
  }

  @Override
  public void run() {
    try {
      synchronized (reel) {
        while (!reel.isClosed()) {
          tellBuffered();
          if (playback.isArriving()) {
            arrive();
          } else {
            goOn();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void arrive() throws InterruptedException {
    if (!reel.isReady()) {
      reel.wait(TimeUnit.NANOSECONDS.toMillis(LONGEST_WAIT));
      return;
    }
    Picture first = reel.pictures().poll();
    if (first != null) {
      show(first);
    }
    playback.arrive();
  }

  private void goOn() throws InterruptedException {
    double now = clock.now();
    Picture due = due(now);
    if (due != null) {
      show(due);
    }
    playback.checkSupply();
    if (playback.isRunning() && reel.isAtEnd() && now >= playback.end()) {
      playback.finish();
    }
    TimeUnit.NANOSECONDS.timedWait(reel, untilNext());
  }

  /** The last of the pictures whose time has come; those before it were too late. */
  private @Nullable Picture due(double now) {
    Deque<Picture> pictures = reel.pictures();
    Picture due = null;
    while (!pictures.isEmpty() && pictures.getFirst().time() <= now + EARLY) {
      if (due != null) {
        due.close();
      }
      due = pictures.removeFirst();
    }
    return due;
  }

  private void show(Picture picture) {
    playback.screen().show(picture);
    playback.signals().frame();
    reel.notifyAll();
  }

  private long untilNext() {
    double rate = clock.rate();
    if (!playback.isRunning() || rate == 0) {
      return LONGEST_WAIT;
    }
    double next =
        !reel.pictures().isEmpty()
            ? reel.pictures().getFirst().time() - EARLY
            : reel.isAtEnd() ? playback.end() : Double.POSITIVE_INFINITY;
    double wait = (next - clock.now()) / rate * TimeUnit.SECONDS.toNanos(1);
    return Math.clamp((long) wait, 1, LONGEST_WAIT);
  }

  private void tellBuffered() {
    double buffered = playback.buffered();
    if (buffered != told) {
      told = buffered;
      playback.signals().buffered((float) buffered, playback.isWhole());
    }
  }
}
