package org.eksamik.capture.process;

import java.nio.file.Path;
import java.util.List;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** What the program tells a capture process, one line each. */
sealed interface Order {
  String line();

  /** Answered by {@link Report.Listed}. */
  record ListDevices() implements Order {
    @Override
    public String line() {
      return Fields.line("list");
    }
  }

  /** Answered by {@link Report.Runs} or {@link Report.Refused}. */
  record OpenVideo(Device device, VideoFormat wish) implements Order {
    @Override
    public String line() {
      return Fields.line(
          "video",
          device.kind(),
          device.id(),
          device.label(),
          wish.width(),
          wish.height(),
          wish.framesPerSecond());
    }
  }

  /** Answered by {@link Report.Hears} or {@link Report.Refused}. */
  record OpenSound(Device device) implements Order {
    @Override
    public String line() {
      return Fields.line("sound", device.kind(), device.id(), device.label());
    }
  }

  /** Where to put what is captured; comes once a device is open. */
  record Share(Path memory) implements Order {
    @Override
    public String line() {
      return Fields.line("share", memory);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException it is no order
   */
  static Order of(String line) {
    List<String> fields = Fields.of(line);
    return switch (fields.getFirst()) {
      case "list" -> new ListDevices();
      case "video" ->
          new OpenVideo(
              device(fields),
              new VideoFormat(
                  Integer.parseInt(fields.get(4)),
                  Integer.parseInt(fields.get(5)),
                  Double.parseDouble(fields.get(6))));
      case "sound" -> new OpenSound(device(fields));
      case "share" -> new Share(Path.of(fields.get(1)));
      default -> throw new IllegalArgumentException(fields.getFirst());
    };
  }

  private static Device device(List<String> fields) {
    return new Device(Device.Kind.valueOf(fields.get(1)), fields.get(2), fields.get(3));
  }
}
