package org.eksamik.capture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A video as Chromium takes it for a camera. */
class MotionJpegTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"10, 4, 10", "30, 4, 4", "90, 4, 2"})
  void hasThirtyPicturesASecondWhateverTheVideoHad(int rate, int frames, int pictures)
      throws IOException {
    Path made = folder.resolve("camera.mjpeg");
    MotionJpeg.write(video(rate, frames), made);
    byte[] bytes = Files.readAllBytes(made);
    assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF).endsWith(0xFF, 0xD9);
    assertThat(beginnings(bytes)).isEqualTo(pictures);
  }

  @Test
  void refusesWhatIsNoVideo() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no picture");
    assertThatThrownBy(() -> MotionJpeg.write(text, folder.resolve("camera.mjpeg")))
        .isInstanceOf(IOException.class);
  }

  /** Start of image, which cannot stand inside one (ITU-T T.81, B.1.1.5). */
  private static long beginnings(byte[] bytes) {
    return IntStream.range(0, bytes.length - 1)
        .filter(at -> bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xD8)
        .count();
  }

  private Path video(int rate, int frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head = "YUV4MPEG2 W64 H48 F%d:1 C420jpeg\n".formatted(rate);
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    byte[] planes = new byte[64 * 48 * 3 / 2];
    for (int number = 0; number < frames; number++) {
      Arrays.fill(planes, (byte) (40 * number));
      out.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(planes);
    }
    return Files.write(folder.resolve("video.y4m"), out.toByteArray());
  }
}
