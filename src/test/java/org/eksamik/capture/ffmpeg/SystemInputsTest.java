package org.eksamik.capture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemInputsTest {
  private static final VideoFormat WISH = new VideoFormat(1280, 720, 15);

  @TempDir Path root;

  private void node(String name, String index, String label) throws IOException {
    Path node = Files.createDirectories(root.resolve("sys/class/video4linux").resolve(name));
    Files.writeString(node.resolve("index"), index + "\n");
    Files.writeString(node.resolve("name"), label + "\n");
  }

  @Test
  void listsLinuxDevicesWithoutOpeningThem() throws IOException {
    node("video0", "0", "HD Webcam: Front");
    node("video1", "1", "HD Webcam: Front");
    Path cards = root.resolve("proc/asound/cards");
    Files.createDirectories(cards.getParent());
    Files.writeString(cards, " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n");
    LinuxInputs linux = new LinuxInputs(root, Map.of("DISPLAY", ":0"));
    assertThat(linux.list())
        .containsExactly(
            new Device(Device.Kind.CAMERA, "/dev/video0", "HD Webcam: Front"),
            new Device(Device.Kind.MICROPHONE, "alsa", "Microphone"),
            new Device(Device.Kind.SCREEN, ":0", "Screen"));
  }

  @Test
  void findsNothingOnABareLinux() {
    assertThat(new LinuxInputs(root, Map.of()).list()).isEmpty();
  }

  @Test
  void tellsFfmpegWhatToOpen() {
    Map<String, String> camera = Map.of("video_size", "1280x720", "framerate", "15.000");
    Device front = new Device(Device.Kind.CAMERA, "Front", "Front");
    LinuxInputs linux = new LinuxInputs(root, Map.of());
    assertThat(linux.video(front, WISH)).isEqualTo(new InputArguments("v4l2", "Front", camera));
    assertThat(new WindowsInputs().video(front, WISH))
        .isEqualTo(new InputArguments("dshow", "video=Front", camera));
    assertThat(new MacInputs().video(front, WISH))
        .isEqualTo(new InputArguments("avfoundation", "Front:none", camera));
    Device screen = new Device(Device.Kind.SCREEN, ":0", "Screen");
    assertThat(linux.video(screen, WISH))
        .isEqualTo(
            new InputArguments("x11grab", ":0", Map.of("framerate", "15.000", "draw_mouse", "1")));
  }
}
