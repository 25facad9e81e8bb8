package org.eksamik.capture;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each device opened once, however many use it: a page's preview, a recording and the evidence see
 * the same camera. Methods may wait for the operating system, for each device by itself: one that
 * hangs holds up no other.
 */
public final class SharedDevices {
  private final CaptureSource source;
  private final Map<Device, SharedDevice<VideoFrame, VideoFormat>> videos =
      new ConcurrentHashMap<>();
  private final Map<Device, SharedDevice<SoundBlock, SoundFormat>> sounds =
      new ConcurrentHashMap<>();

  public SharedDevices(CaptureSource source) {
    this.source = source;
  }

  public List<Device> list() {
    return source.list();
  }

  /** What joining a device gives. */
  public sealed interface Joining<T extends Captured, F> {
    /** The reader hears from the device until it leaves. */
    record Joined<T extends Captured, F>(SharedCapture<T, F> capture) implements Joining<T, F> {}

    record Refused<T extends Captured, F>(Opening.Reason reason, String detail)
        implements Joining<T, F> {}
  }

  /** Joins a camera or screen; the first reader's wish decides how it runs. */
  public Joining<VideoFrame, VideoFormat> joinVideo(
      Device device, VideoFormat wish, SharedCapture.Reader<VideoFrame> reader) {
    return videos
        .computeIfAbsent(device, it -> new SharedDevice<>(it.label()))
        .join(() -> source.openVideo(device, wish), reader);
  }

  public Joining<SoundBlock, SoundFormat> joinSound(
      Device device, SharedCapture.Reader<SoundBlock> reader) {
    return sounds
        .computeIfAbsent(device, it -> new SharedDevice<>(it.label()))
        .join(() -> source.openSound(device), reader);
  }
}
