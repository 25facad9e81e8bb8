package org.eksamik.capture.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** DirectShow and GDI; DirectShow's devices are found by {@link DeviceListing}. */
public final class WindowsInputs implements SystemInputs {
  private static final String DIRECT_SHOW = "dshow";

  @Override
  public List<Device> list() {
    List<Device> found = new ArrayList<>(DeviceListing.of(DIRECT_SHOW));
    found.add(new Device(Device.Kind.SCREEN, "desktop", "Screen"));
    return found;
  }

  @Override
  public boolean listsThroughDrivers() {
    return true;
  }

  @Override
  public InputArguments video(Device device, VideoFormat wish) {
    return device.kind() == Device.Kind.SCREEN
        ? new InputArguments(
            "gdigrab", "desktop", Map.of("framerate", SystemInputs.rate(wish), "draw_mouse", "1"))
        : new InputArguments(DIRECT_SHOW, "video=" + device.id(), SystemInputs.cameraOptions(wish));
  }

  @Override
  public InputArguments sound(Device device) {
    return new InputArguments(
        DIRECT_SHOW, "audio=" + device.id(), Map.of("audio_buffer_size", "50"));
  }
}
