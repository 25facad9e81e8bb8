package org.eksamik.capture.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eksamik.capture.Capture;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real screen grabber of Linux. */
@EnabledOnOs(OS.LINUX)
class ScreenTest {
  private static final VideoFormat WISH = new VideoFormat(640, 480, 30);

  @TempDir private Path folder;

  @Test
  void seesWhatIsOnTheDisplay() throws IOException {
    try (VirtualDisplay display = VirtualDisplay.start()) {
      Device screen = new Device(Device.Kind.SCREEN, display.name(), "Screen");
      display.paint(0x2040C0);
      var opening = devices().openVideo(screen, WISH);
      assertThat(opening).isInstanceOf(Opening.Opened.class);
      var opened = (Opening.Opened<VideoFrame, VideoFormat>) opening;
      assertThat(opened.format()).isEqualTo(WISH);
      try (Capture<VideoFrame> capture = opened.capture()) {
        assertThat(colour(capture)).isEqualTo(0xFF2040C0);
        display.paint(0xFFCC00);
        int now = colour(capture);
        while (now == 0xFF2040C0) {
          now = colour(capture);
        }
        assertThat(now).isEqualTo(0xFFFFCC00);
      }
    }
  }

  @Test
  void endsWithItsDisplay() throws IOException {
    try (VirtualDisplay display = VirtualDisplay.start()) {
      Device screen = new Device(Device.Kind.SCREEN, display.name(), "Screen");
      var opened = (Opening.Opened<VideoFrame, VideoFormat>) devices().openVideo(screen, WISH);
      try (Capture<VideoFrame> capture = opened.capture()) {
        colour(capture);
        display.stop();
        Grab<VideoFrame> grab = capture.next();
        while (grab instanceof Grab.Got<VideoFrame>(VideoFrame frame)) {
          frame.close();
          grab = capture.next();
        }
        assertThat(grab).isInstanceOf(Grab.Ended.class);
      }
    }
  }

  @Test
  void refusesADisplayThatIsNotThere() {
    assertThat(devices().openVideo(new Device(Device.Kind.SCREEN, ":4711", "Screen"), WISH))
        .isInstanceOf(Opening.Refused.class);
  }

  private ProcessDevices devices() {
    return new ProcessDevices(
        new CaptureCommand(Optional.empty(), folder),
        new Patience(Duration.ofSeconds(30), Duration.ofSeconds(5)),
        List::of);
  }

  /** In the middle of the screen, away from the pointer. */
  private static int colour(Capture<VideoFrame> capture) {
    return switch (capture.next()) {
      case Grab.Got<VideoFrame>(VideoFrame frame) -> {
        try (frame) {
          yield frame.argb()[100 * 640 + 500];
        }
      }
      case Grab.Ended<VideoFrame>(String reason) -> throw new AssertionError(reason);
    };
  }
}
