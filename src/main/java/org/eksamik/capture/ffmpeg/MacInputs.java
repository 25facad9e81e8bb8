package org.eksamik.capture.ffmpeg;

import java.util.List;
import java.util.Map;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** AVFoundation, whose devices are named by their number or as the system's default. */
public final class MacInputs implements SystemInputs {
  private static final String AV_FOUNDATION = "avfoundation";

  @Override
  public List<Device> list() {
    return List.of(
        new Device(Device.Kind.CAMERA, "default", "Camera"),
        new Device(Device.Kind.MICROPHONE, "default", "Microphone"),
        new Device(Device.Kind.SCREEN, "Capture screen 0", "Screen"));
  }

  @Override
  public InputArguments video(Device device, VideoFormat wish) {
    return device.kind() == Device.Kind.SCREEN
        ? new InputArguments(
            AV_FOUNDATION,
            device.id() + ":none",
            Map.of("framerate", SystemInputs.rate(wish), "capture_cursor", "1"))
        : new InputArguments(
            AV_FOUNDATION, device.id() + ":none", SystemInputs.cameraOptions(wish));
  }

  @Override
  public InputArguments sound(Device device) {
    return new InputArguments(AV_FOUNDATION, "none:" + device.id(), Map.of());
  }
}
