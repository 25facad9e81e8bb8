package org.eksamik.app.demo.gallery;

import java.util.List;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;

/**
 * A camera, a microphone that another program has, and a screen.
 *
 * @param all which there are
 */
record SampleDevices(List<Device> all) implements CaptureSource {
  private static final FakeDevices FAKE = new FakeDevices();

  SampleDevices() {
    this(List.of(FakeDevices.CAMERA, FakeDevices.MICROPHONE, FakeDevices.SCREEN));
  }

  static SampleDevices none() {
    return new SampleDevices(List.of());
  }

  @Override
  public List<Device> list() {
    return all;
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    return FAKE.openVideo(device, wish);
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    return new Opening.Refused<>(Opening.Reason.BUSY, device.id());
  }
}
