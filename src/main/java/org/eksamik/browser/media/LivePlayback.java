package org.eksamik.browser.media;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eksamik.browser.door.Playback;
import org.eksamik.browser.door.PlayerSignals;
import org.eksamik.capture.Scaler;
import org.eksamik.capture.VideoFrame;
import org.jspecify.annotations.Nullable;

/**
 * A live picture in a media element. Pictures are only kept until the next one comes; one is scaled
 * when, and to the size in which, it is painted, so that what nobody sees costs nothing.
 */
final class LivePlayback implements Playback {
  private static final int BLACK = 0xFF000000;
  private static final long BLACK_SERIAL = Long.MIN_VALUE + 1;

  private final PlayerSignals signals;
  private final LiveVideo video;
  private final Object lock = new Object();
  private final Scaler scaler = new Scaler();
  private int[] black = new int[0];
  private @Nullable VideoFrame current;
  private boolean started;
  private boolean playing;
  private boolean disposed;
  private long playedNanos;
  private long playingSince;

  LivePlayback(PlayerSignals signals, LiveVideo video, boolean sound) {
    this.signals = signals;
    this.video = video;
    signals.metadata(
        video.format().width(), video.format().height(), sound, Float.POSITIVE_INFINITY);
    video.show(this);
  }

  /** From the device's thread. */
  void take(VideoFrame frame) {
    synchronized (lock) {
      if (disposed || (started && !playing)) {
        return;
      }
      VideoFrame before = current;
      frame.retain();
      current = frame;
      if (before != null) {
        before.close();
      }
      if (!started) {
        started = true;
        signals.enoughData();
      }
    }
    signals.frame();
  }

  @Override
  public void paint(Canvas canvas, int width, int height) {
    VideoFrame frame;
    synchronized (lock) {
      frame = current;
      if (frame == null) {
        return;
      }
      frame.retain();
    }
    try (frame) {
      if (!video.isEnabled()) {
        canvas.draw(black(width * height), width, height, BLACK_SERIAL);
        return;
      }
      synchronized (scaler) {
        if (!isDisposed()) {
          canvas.draw(scaler.scale(frame, width, height), width, height, frame.nanoTime());
        }
      }
    }
  }

  private int[] black(int pixels) {
    if (black.length < pixels) {
      black = new int[pixels];
      Arrays.fill(black, BLACK);
    }
    return black;
  }

  private boolean isDisposed() {
    synchronized (lock) {
      return disposed;
    }
  }

  @Override
  public void play() {
    synchronized (lock) {
      if (!playing) {
        playing = true;
        playingSince = System.nanoTime();
      }
    }
  }

  @Override
  public void pause() {
    synchronized (lock) {
      if (playing) {
        playing = false;
        playedNanos += System.nanoTime() - playingSince;
      }
    }
  }

  @Override
  public float currentTime() {
    synchronized (lock) {
      long nanos = playedNanos + (playing ? System.nanoTime() - playingSince : 0);
      return (float) nanos / TimeUnit.SECONDS.toNanos(1);
    }
  }

  /** A live picture has no other moment than now. */
  @Override
  public void seek(float time) {
    signals.seeking(true);
    signals.seeking(false);
  }

  @Override
  public void rate(float rate) {}

  /** Live sound is not played out: the student would hear themselves. */
  @Override
  public void volume(float volume) {}

  @Override
  public void mute(boolean muted) {}

  @Override
  public void dispose() {
    video.hide(this);
    synchronized (lock) {
      disposed = true;
      if (current != null) {
        current.close();
        current = null;
      }
    }
    synchronized (scaler) {
      scaler.close();
    }
  }
}
