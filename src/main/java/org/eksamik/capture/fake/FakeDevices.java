package org.eksamik.capture.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/**
 * A camera, a microphone and a screen for the demo, for tests and for {@code check}. The camera
 * shows a test pattern, or a video file over and over.
 */
public final class FakeDevices implements CaptureSource {
  public static final Device CAMERA =
      new Device(Device.Kind.CAMERA, "fake-camera", "Eksamik test camera");
  public static final Device MICROPHONE =
      new Device(Device.Kind.MICROPHONE, "fake-microphone", "Eksamik test microphone");
  public static final Device SCREEN =
      new Device(Device.Kind.SCREEN, "fake-screen", "Eksamik test screen");

  /** What a window and a page look like that are captured by themselves. */
  private static final List<Device> SURFACES =
      List.of(
          SCREEN,
          new Device(Device.Kind.SCREEN, "window:fake", "Eksamik test window"),
          new Device(Device.Kind.SCREEN, "browser:fake", "Eksamik test page"));

  private static final int MOST_PIXELS = 3840 * 2160;

  private final Camera camera;

  private interface Camera {
    Opening<VideoFrame, VideoFormat> open(VideoFormat wish);
  }

  public FakeDevices() {
    camera = wish -> new Opening.Opened<>(new TestPattern(wish), wish);
  }

  /** With this file before the camera. */
  public FakeDevices(Path video) {
    camera = _ -> LoopedVideo.open(video);
  }

  /** With another camera. */
  public FakeDevices(CaptureSource source) {
    camera = wish -> source.openVideo(CAMERA, wish);
  }

  @Override
  public List<Device> list() {
    return Stream.concat(Stream.of(CAMERA, MICROPHONE), SURFACES.stream()).toList();
  }

  @Override
  public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
    if (!device.equals(CAMERA) && !SURFACES.contains(device)) {
      return new Opening.Refused<>(Opening.Reason.NOT_FOUND, device.id());
    }
    if ((long) wish.width() * wish.height() > MOST_PIXELS) {
      return new Opening.Refused<>(Opening.Reason.BUSY, "too large");
    }
    return device.equals(CAMERA)
        ? camera.open(wish)
        : new Opening.Opened<>(new TestPattern(wish), wish);
  }

  @Override
  public Opening<SoundBlock, SoundFormat> openSound(Device device) {
    return device.equals(MICROPHONE)
        ? new Opening.Opened<>(new Tone(), Tone.FORMAT)
        : new Opening.Refused<>(Opening.Reason.NOT_FOUND, device.id());
  }
}
