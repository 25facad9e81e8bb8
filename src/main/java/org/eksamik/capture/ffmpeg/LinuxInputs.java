package org.eksamik.capture.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/**
 * Video4Linux, PulseAudio (which PipeWire answers, too) or ALSA, and X11. Devices are found in the
 * file system, without opening one.
 */
public final class LinuxInputs implements SystemInputs {
  private static final String PULSE = "pulse";

  private final Path root;
  private final Map<String, String> environment;

  /** The root of the file system and the process's environment. */
  public LinuxInputs(Path root, Map<String, String> environment) {
    this.root = root;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Device> list() {
    List<Device> found = new ArrayList<>(cameras());
    microphone().ifPresent(found::add);
    Optional.ofNullable(environment.get("DISPLAY"))
        .filter(display -> !display.isBlank())
        .map(display -> new Device(Device.Kind.SCREEN, display, "Screen"))
        .ifPresent(found::add);
    return found;
  }

  /** A camera has several nodes; the first of them, index 0, gives pictures. */
  private List<Device> cameras() {
    Path nodes = root.resolve("sys/class/video4linux");
    try (Stream<Path> listed = Files.list(nodes)) {
      return listed
          .sorted(Comparator.comparing(Path::toString))
          .filter(node -> line(node.resolve("index")).equals("0"))
          .map(node ->
              new Device(
                  Device.Kind.CAMERA, "/dev/" + node.getFileName(), line(node.resolve("name"))))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private Optional<Device> microphone() {
    Path pulse =
        Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/nonexistent"), "pulse/native");
    if (environment.containsKey("PULSE_SERVER") || Files.exists(pulse)) {
      return Optional.of(new Device(Device.Kind.MICROPHONE, PULSE, "Microphone"));
    }
    return line(root.resolve("proc/asound/cards")).matches("\\d+ \\[.*")
        ? Optional.of(new Device(Device.Kind.MICROPHONE, "alsa", "Microphone"))
        : Optional.empty();
  }

  private static String line(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public InputArguments video(Device device, VideoFormat wish) {
    return device.kind() == Device.Kind.SCREEN
        ? new InputArguments(
            "x11grab", device.id(), Map.of("framerate", SystemInputs.rate(wish), "draw_mouse", "1"))
        : new InputArguments("v4l2", device.id(), SystemInputs.cameraOptions(wish));
  }

  @Override
  public InputArguments sound(Device device) {
    return new InputArguments(device.id(), "default", Map.of());
  }
}
