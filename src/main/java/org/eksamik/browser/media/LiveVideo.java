package org.eksamik.browser.media;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eksamik.capture.SharedCapture;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.jspecify.annotations.Nullable;

/** A camera or screen in the hands of one frame, in the size and rate that the page asked for. */
final class LiveVideo implements LiveTrack, SharedCapture.Reader<VideoFrame> {
  /** How much too early a picture may be and still count. */
  private static final double EARLY = 0.75;

  private final VideoFormat format;
  private final Consumer<String> onEnded;
  private final Runnable onStopped;
  private final CopyOnWriteArrayList<LivePlayback> playbacks = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable SharedCapture<VideoFrame, VideoFormat>> capture =
      new AtomicReference<>();
  private final long period;
  private long due;
  private volatile boolean enabled = true;

  LiveVideo(VideoFormat format, Consumer<String> onEnded, Runnable onStopped) {
    this.format = format;
    this.onEnded = onEnded;
    this.onStopped = onStopped;
    period = (long) (TimeUnit.SECONDS.toNanos(1) / format.framesPerSecond());
  }

  void readFrom(SharedCapture<VideoFrame, VideoFormat> joined) {
    capture.set(joined);
  }

  VideoFormat format() {
    return format;
  }

  boolean isEnabled() {
    return enabled;
  }

  void show(LivePlayback playback) {
    playbacks.add(playback);
  }

  void hide(LivePlayback playback) {
    playbacks.remove(playback);
  }

  @Override
  public void take(VideoFrame frame) {
    long now = frame.nanoTime();
    if (now < due) {
      return;
    }
    due = Math.max(due + period, now) - (long) (period * (1 - EARLY));
    for (LivePlayback playback : playbacks) {
      playback.take(frame);
    }
  }

  @Override
  public void ended(String reason) {
    onEnded.accept(reason);
  }

  @Override
  public void enable(boolean now) {
    enabled = now;
  }

  @Override
  public void stop() {
    SharedCapture<VideoFrame, VideoFormat> joined = capture.getAndSet(null);
    if (joined != null) {
      joined.leave(this);
      onStopped.run();
    }
  }
}
