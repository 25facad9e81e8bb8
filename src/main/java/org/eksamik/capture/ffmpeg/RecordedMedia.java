package org.eksamik.capture.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * What is in a recording, found by decoding all of it.
 *
 * @param length until its last picture
 * @param sound whether there is any
 */
public record RecordedMedia(int width, int height, int pictures, Duration length, boolean sound) {
  private static final double NANOS_A_SECOND = 1e9;

  /**
   * Reads the whole file.
   *
   * @throws IOException it cannot be opened or has no picture
   */
  public static RecordedMedia read(Path file) throws IOException {
    InputArguments input = new InputArguments("", file.toString(), Map.of());
    try (StreamReader video = StreamReader.open(input, avutil.AVMEDIA_TYPE_VIDEO)) {
      int pictures = 0;
      double last = 0;
      for (Optional<AVFrame> frame = video.nextOrEnd();
          frame.isPresent();
          frame = video.nextOrEnd()) {
        pictures++;
        last = video.seconds(frame.get());
      }
      if (pictures == 0) {
        throw new IOException("no picture in " + file.getFileName());
      }
      return new RecordedMedia(
          video.decoder().width(),
          video.decoder().height(),
          pictures,
          Duration.ofNanos((long) (last * NANOS_A_SECOND)),
          hasSound(input));
    }
  }

  private static boolean hasSound(InputArguments input) {
    try (StreamReader sound = StreamReader.open(input, avutil.AVMEDIA_TYPE_AUDIO)) {
      return sound.nextOrEnd().isPresent();
    } catch (IOException none) {
      return false;
    }
  }
}
