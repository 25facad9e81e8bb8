package org.eksamik.capture.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A video file without compression, in turn all white and all black. */
final class TestVideo {
  private TestVideo() {}

  static Path write(Path folder, int width, int height, int framesPerSecond) throws IOException {
    Path file = folder.resolve("white-and-black.y4m");
    try (OutputStream out = Files.newOutputStream(file)) {
      String head = "YUV4MPEG2 W%d H%d F%d:1 C420jpeg\n".formatted(width, height, framesPerSecond);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int brightness : new int[] {255, 0}) {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        byte[] planes = new byte[width * height * 3 / 2];
        Arrays.fill(planes, (byte) 128);
        Arrays.fill(planes, 0, width * height, (byte) brightness);
        out.write(planes);
      }
    }
    return file;
  }
}
