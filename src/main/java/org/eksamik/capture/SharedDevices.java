package org.eksamik.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Each device opened once, however many use it: a page's preview, a recording and the evidence see
 * the same camera. Methods may wait for the operating system, for each device by itself: one that
 * hangs holds up no other.
 */
public final class SharedDevices {
  private static final Path NODES = Path.of("/dev");
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

  private final CaptureSource source;
  private final DeviceWatch watch;
  private final Map<Device, SharedDevice<VideoFrame, VideoFormat>> videos =
      new ConcurrentHashMap<>();
  private final Map<Device, SharedDevice<SoundBlock, SoundFormat>> sounds =
      new ConcurrentHashMap<>();

  /** Of this machine. */
  public SharedDevices(CaptureSource source) {
    this(source, NODES, BETWEEN_LOOKS);
  }

  /**
   * Of a machine that keeps its device nodes elsewhere.
   *
   * @param nodes a folder whose changes tell that devices come and go
   * @param pause between two looks where it does not
   */
  public SharedDevices(CaptureSource source, Path nodes, Duration pause) {
    this.source = source;
    this.watch = new DeviceWatch(source::list, nodes, pause);
  }

  public List<Device> list() {
    return source.list();
  }

  /** The same devices for whoever opens one and reads it. */
  public CaptureSource asSource() {
    return new SharedSource(this);
  }

  /**
   * Tells, on a thread of its own, of devices that come and go.
   *
   * @return what ends it
   */
  public Runnable listen(Consumer<DeviceChange> listener) {
    return watch.listen(listener);
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

  /**
   * Joins a camera or screen whenever it is there, until the answer is closed. The reader hears of
   * every end; pictures that follow mean that the device is back.
   */
  public KeptCapture<VideoFrame, VideoFormat> keepVideo(
      Device device, VideoFormat wish, SharedCapture.Reader<VideoFrame> reader) {
    return new KeptCapture<>(
        visit -> joinVideo(present(device), wish, visit), this::listenTo, reader);
  }

  /** The same for a microphone. */
  public KeptCapture<SoundBlock, SoundFormat> keepSound(
      Device device, SharedCapture.Reader<SoundBlock> reader) {
    return new KeptCapture<>(visit -> joinSound(present(device), visit), this::listenTo, reader);
  }

  private Runnable listenTo(Runnable changed) {
    return listen(_ -> changed.run());
  }

  /** The device as the system knows it now: after it was plugged in, it may have another number. */
  private Device present(Device device) {
    List<Device> there = list();
    return there.stream()
        .filter(device::equals)
        .findFirst()
        .or(() -> there.stream().filter(device::isLike).findFirst())
        .orElse(device);
  }
}
