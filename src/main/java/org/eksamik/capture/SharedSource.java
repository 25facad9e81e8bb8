package org.eksamik.capture;

import java.util.List;
import org.eksamik.capture.SharedDevices.Joining;

/** Shared devices for those who read one by themselves: nobody finds a device busy with us. */
final class SharedSource implements CaptureSource {
  private final SharedDevices devices;

  SharedSource(SharedDevices devices) {
    this.devices = devices;
  }

  @Override
  public List<Device> list() {
    return devices.list();
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    JoinedCapture<VideoFrame> reader = new JoinedCapture<>();
    return opening(devices.joinVideo(device, wish, reader), reader);
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    JoinedCapture<SoundBlock> reader = new JoinedCapture<>();
    return opening(devices.joinSound(device, reader), reader);
  }

  private static <T extends Captured, F> Opening<T, F> opening(
      Joining<T, F> joining, JoinedCapture<T> reader) {
    return switch (joining) {
      case Joining.Joined<T, F>(SharedCapture<T, F> capture) -> {
        reader.leaveBy(() -> capture.leave(reader));
        yield new Opening.Opened<>(reader, capture.format());
      }
      case Joining.Refused<T, F>(Opening.Reason reason, String detail) ->
          new Opening.Refused<>(reason, detail);
    };
  }
}
