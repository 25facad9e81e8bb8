package org.eksamik.capture.ffmpeg;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** The devices of an operating system, in FFmpeg's words. */
public interface SystemInputs {
  /** What is there. */
  List<Device> list();

  /** Whether the list comes from drivers, which may hang or crash, and needs libraries. */
  default boolean listsThroughDrivers() {
    return false;
  }

  InputArguments video(Device device, VideoFormat wish);

  InputArguments sound(Device device);

  /** Those of this machine. */
  static SystemInputs ofThisMachine() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("windows")
        ? new WindowsInputs()
        : name.startsWith("mac")
            ? new MacInputs()
            : new LinuxInputs(java.nio.file.Path.of("/"), System.getenv());
  }

  /** The options that FFmpeg's camera inputs share. */
  static Map<String, String> cameraOptions(VideoFormat wish) {
    return Map.of("video_size", wish.width() + "x" + wish.height(), "framerate", rate(wish));
  }

  static String rate(VideoFormat wish) {
    return String.format(Locale.ROOT, "%.3f", wish.framesPerSecond());
  }
}
