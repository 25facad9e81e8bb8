package org.eksamik.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.ffmpeg.InputArguments;
import org.eksamik.capture.ffmpeg.VideoReader;

/** Plays a recording to its end. */
final class Playing {
  private Playing() {}

  /** How many pictures it gives. */
  static int pictures(Path file) throws IOException {
    int pictures = 0;
    try (VideoReader reader = VideoReader.open(new InputArguments("", file.toString(), Map.of()))) {
      while (reader.next() instanceof Grab.Got<VideoFrame>(VideoFrame frame)) {
        frame.close();
        pictures++;
      }
    }
    return pictures;
  }
}
