package org.eksamik.browser.media;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedCapture;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.jspecify.annotations.Nullable;

/**
 * A camera, screen or canvas in the hands of one frame. A device's picture has the size and rate
 * that the page asked for; a canvas has its own.
 */
final class LiveVideo implements LiveTrack, SharedCapture.Reader<VideoFrame> {
  /** How much too early a picture may be and still count. */
  private static final double EARLY = 0.75;

  private final Optional<Device> device;
  private final Consumer<String> onEnded;
  private final Runnable onStopped;
  private final CopyOnWriteArrayList<Viewer> viewers = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Feed<VideoFrame>> feed = new AtomicReference<>();
  private volatile VideoFormat format;
  private volatile boolean enabled = true;
  private long due;

  /** Who sees the track's pictures: a media element, a recording. Called on the feed's thread. */
  interface Viewer {
    /** Retains the picture if it keeps it. Those of a disabled track count as black. */
    void take(VideoFrame frame);

    /** From now on pictures are meant to be shown in this size. */
    default void resized(VideoFormat format) {}
  }

  LiveVideo(
      Optional<Device> device, VideoFormat format, Consumer<String> onEnded, Runnable onStopped) {
    this.device = device;
    this.format = format;
    this.onEnded = onEnded;
    this.onStopped = onStopped;
  }

  /** Names the feed that this track has joined. */
  void readFrom(Feed<VideoFrame> joined) {
    feed.set(joined);
  }

  VideoFormat format() {
    return format;
  }

  void format(VideoFormat now) {
    VideoFormat before = format;
    format = now;
    if (before.width() != now.width() || before.height() != now.height()) {
      viewers.forEach(viewer -> viewer.resized(now));
    }
  }

  @Override
  public Optional<Device> device() {
    return device;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  void show(Viewer viewer) {
    Feed<VideoFrame> joined = feed.get();
    if (viewers.addIfAbsent(viewer) && viewers.size() == 1 && joined != null) {
      joined.watched(true);
    }
  }

  void hide(Viewer viewer) {
    Feed<VideoFrame> joined = feed.get();
    if (viewers.remove(viewer) && viewers.isEmpty() && joined != null) {
      joined.watched(false);
    }
  }

  @Override
  public void take(VideoFrame frame) {
    if (device.isEmpty()) {
      followSize(frame);
    } else if (isTooEarly(frame.nanoTime())) {
      return;
    }
    for (Viewer viewer : viewers) {
      viewer.take(frame);
    }
  }

  private void followSize(VideoFrame frame) {
    VideoFormat now = format;
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
  public void ended(String reason) {
    onEnded.accept(reason);
  }

  @Override
  public void enable(boolean now) {
    enabled = now;
  }

  @Override
  public void stop() {
    Feed<VideoFrame> joined = feed.getAndSet(null);
    if (joined != null) {
      if (!viewers.isEmpty()) {
        joined.watched(false);
      }
      joined.leave(this);
      onStopped.run();
    }
  }

  @Override
  public Optional<LiveTrack> copy(Consumer<String> whenEnded, Runnable whenStopped) {
    Feed<VideoFrame> joined = feed.get();
    LiveVideo copy = new LiveVideo(device, format, whenEnded, whenStopped);
    if (joined == null || !joined.join(copy)) {
      return Optional.empty();
    }
    copy.enabled = enabled;
    copy.readFrom(joined);
    return Optional.of(copy);
  }
}
