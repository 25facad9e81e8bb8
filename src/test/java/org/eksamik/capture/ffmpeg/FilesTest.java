package org.eksamik.capture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir Path folder;

  /** Two pictures, white and black, without any compression. */
  private Path video() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("YUV4MPEG2 W16 H16 F50:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
    for (int brightness : new int[] {255, 0}) {
      file.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
      byte[] planes = new byte[16 * 16 * 3 / 2];
      Arrays.fill(planes, (byte) 128);
      Arrays.fill(planes, 0, 16 * 16, (byte) brightness);
      file.write(planes);
    }
    return Files.write(folder.resolve("two.y4m"), file.toByteArray());
  }

  @Test
  void playsAVideoOverAndOverAsTheCamera() throws IOException {
    Opening<VideoFrame, VideoFormat> opening =
        new FakeDevices(video()).openVideo(FakeDevices.CAMERA, new VideoFormat(640, 480, 30));
    var opened = (Opening.Opened<VideoFrame, VideoFormat>) opening;
    assertThat(opened.format()).isEqualTo(new VideoFormat(16, 16, 50));
    try (var camera = opened.capture()) {
      int[] seen = new int[4];
      for (int i = 0; i < seen.length; i++) {
        try (VideoFrame frame = ((Grab.Got<VideoFrame>) camera.next()).captured()) {
          seen[i] = frame.argb()[100];
        }
      }
      assertThat(seen).containsExactly(0xFFFFFFFF, 0xFF000000, 0xFFFFFFFF, 0xFF000000);
    }
  }

  @Test
  void refusesAFileThatIsNoVideo() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
    assertThat(new FakeDevices(text).openVideo(FakeDevices.CAMERA, new VideoFormat(16, 16, 5)))
        .isInstanceOf(Opening.Refused.class);
  }

  @Test
  void resamplesSound() throws IOException {
    byte[] samples = new byte[2 * 8000];
    Arrays.fill(samples, (byte) 0x20);
    Path raw = Files.write(folder.resolve("sound.s16"), samples);
    try (SoundReader reader =
        SoundReader.open(
            new InputArguments("s16le", raw.toString(), Map.of("sample_rate", "8000")))) {
      SoundBlock block = ((Grab.Got<SoundBlock>) reader.next()).captured();
      assertThat(block.samples().capacity()).isGreaterThan(1000);
      assertThat(block.samples().get(500)).isBetween(0.24f, 0.26f);
    }
  }
}
