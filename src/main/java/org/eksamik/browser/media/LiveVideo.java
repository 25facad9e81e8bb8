package org.eksamik.browser.media;

import java.util.concurrent.TimeUnit;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/**
 * A camera, screen or canvas in the hands of one frame. A device's picture has the size and rate
 * that the page asked for; a canvas has its own.
 */
final class LiveVideo extends LiveTrack<VideoFrame, LiveVideo.Viewer> {
  /** How much too early a picture may be and still count. */
  private static final double EARLY = 0.75;

  private static final VideoFormat UNKNOWN = new VideoFormat(2, 2, 30);

  private volatile boolean sized = true;
  private volatile VideoFormat unscaled;
  private volatile VideoFormat format;
  private long due;

  /** Who sees the track's pictures: a media element, a recording. */
  interface Viewer {
    /** Retains the picture if it keeps it. */
    void take(VideoFrame frame);

    /** From now on pictures are meant to be shown in this size. */
    default void resized(VideoFormat format) {}
  }

  /** One whose pictures come as they are shown, until it is said otherwise. */
  LiveVideo(Source source, VideoFormat format) {
    super(source);
    this.unscaled = format;
    this.format = format;
  }

  /** One whose size nobody knows before its first picture. */
  static LiveVideo received() {
    LiveVideo received = new LiveVideo(Source.PAGE, UNKNOWN);
    received.sized = false;
    return received;
  }

  /** Whether {@link #format} already tells how large the pictures are. */
  boolean isSized() {
    return sized;
  }

  /** How the pictures come. */
  VideoFormat unscaled() {
    return unscaled;
  }

  void unscaled(VideoFormat now) {
    unscaled = now;
  }

  VideoFormat format() {
    return format;
  }

  void format(VideoFormat now) {
    VideoFormat before = format;
    format = now;
    if (before.width() != now.width() || before.height() != now.height()) {
      followers().forEach(viewer -> viewer.resized(now));
    }
  }

  @Override
  public void take(VideoFrame frame) {
    if (device().isEmpty()) {
      followSize(frame);
    } else if (isTooEarly(frame.nanoTime())) {
      return;
    }
    for (Viewer viewer : followers()) {
      viewer.take(frame);
    }
  }

  private void followSize(VideoFrame frame) {
    VideoFormat now = format;
    sized = true;
    if (frame.width() != now.width() || frame.height() != now.height()) {
      format(new VideoFormat(frame.width(), frame.height(), now.framesPerSecond()));
    }
  }

  private boolean isTooEarly(long now) {
    if (now < due) {
      return true;
    }
    long period = (long) (TimeUnit.SECONDS.toNanos(1) / format.framesPerSecond());
    due = Math.max(due + period, now) - (long) (period * (1 - EARLY));
    return false;
  }

  @Override
  LiveVideo like(Source from) {
    LiveVideo like = new LiveVideo(from, format);
    like.unscaled = unscaled;
    like.sized = sized;
    return like;
  }
}
