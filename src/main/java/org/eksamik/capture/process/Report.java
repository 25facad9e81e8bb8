package org.eksamik.capture.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;

/** What a capture process tells the program, one line each. */
sealed interface Report {
  String line();

  /** What there is. */
  record Listed(List<Device> devices) implements Report {
    public Listed {
      devices = List.copyOf(devices);
    }

    @Override
    public String line() {
      List<Object> values = new ArrayList<>(List.of("listed"));
      for (Device device : devices) {
        values.addAll(List.of(device.kind(), device.id(), device.label()));
      }
      return Fields.line(values.toArray());
    }
  }

  /** A camera or screen runs in this format. */
  record Runs(VideoFormat format) implements Report {
    @Override
    public String line() {
      return Fields.line("runs", format.width(), format.height(), format.framesPerSecond());
    }
  }

  /** A microphone runs in this format. */
  record Hears(SoundFormat format) implements Report {
    @Override
    public String line() {
      return Fields.line("hears", format.sampleRate(), format.channels());
    }
  }

  /** A device does not open. */
  record Refused(Opening.Reason reason, String detail) implements Report {
    @Override
    public String line() {
      return Fields.line("refused", reason, detail);
    }
  }

  /** There is more in the shared memory than before. */
  record Captured() implements Report {
    @Override
    public String line() {
      return Fields.line("captured");
    }
  }

  /** Nothing more comes. */
  record Ended(String reason) implements Report {
    @Override
    public String line() {
      return Fields.line("ended", reason);
    }
  }

  /** Reads a line; empty for one that a driver wrote, as some do. */
  static Optional<Report> of(String line) {
    List<String> fields = Fields.of(line);
    try {
      return switch (fields.getFirst()) {
        case "listed" -> Optional.of(new Listed(devices(fields)));
        case "runs" ->
            Optional.of(
                new Runs(
                    new VideoFormat(
                        Integer.parseInt(fields.get(1)),
                        Integer.parseInt(fields.get(2)),
                        Double.parseDouble(fields.get(3)))));
        case "hears" ->
            Optional.of(
                new Hears(
                    new SoundFormat(
                        Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2)))));
        case "refused" ->
            Optional.of(new Refused(Opening.Reason.valueOf(fields.get(1)), fields.get(2)));
        case "captured" -> Optional.of(new Captured());
        case "ended" -> Optional.of(new Ended(fields.get(1)));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static List<Device> devices(List<String> fields) {
    List<Device> devices = new ArrayList<>();
    for (int i = 1; i < fields.size(); i += 3) {
      devices.add(
          new Device(Device.Kind.valueOf(fields.get(i)), fields.get(i + 1), fields.get(i + 2)));
    }
    return devices;
  }
}
