package org.eksamik.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each device opened once, however many use it: a page's preview, a recording and the evidence see
 * the same camera. Methods may wait for the operating system.
 */
public final class SharedDevices {
  private final CaptureSource source;
  private final Map<Device, SharedCapture<VideoFrame, VideoFormat>> videos = new HashMap<>();
  private final Map<Device, SharedCapture<SoundBlock, SoundFormat>> sounds = new HashMap<>();

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
    return join(videos, device, () -> source.openVideo(device, wish), reader);
  }

  public Joining<SoundBlock, SoundFormat> joinSound(
      Device device, SharedCapture.Reader<SoundBlock> reader) {
    return join(sounds, device, () -> source.openSound(device), reader);
  }

  private interface Opener<T extends Captured, F> {
    Opening<T, F> open();
  }

  private <T extends Captured, F> Joining<T, F> join(
      Map<Device, SharedCapture<T, F>> running,
      Device device,
      Opener<T, F> opener,
      SharedCapture.Reader<T> reader) {
    synchronized (running) {
      SharedCapture<T, F> present = running.get(device);
      if (present != null && present.join(reader)) {
        return new Joining.Joined<>(present);
      }
      return switch (opener.open()) {
        case Opening.Refused<T, F>(Opening.Reason reason, String detail) ->
            new Joining.Refused<>(reason, detail);
        case Opening.Opened<T, F>(Capture<T> capture, F format) -> {
          SharedCapture<T, F> opened =
              new SharedCapture<>(device.label(), capture, format, () -> forget(running, device));
          opened.join(reader);
          running.put(device, opened);
          yield new Joining.Joined<>(opened);
        }
      };
    }
  }

  private static <T extends Captured, F> void forget(
      Map<Device, SharedCapture<T, F>> running, Device device) {
    synchronized (running) {
      // a new one may already have taken its place
      SharedCapture<T, F> present = running.get(device);
      if (present != null && present.isClosed()) {
        running.remove(device);
      }
    }
  }
}
