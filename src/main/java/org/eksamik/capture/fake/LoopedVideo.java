package org.eksamik.capture.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eksamik.capture.Capture;
import org.eksamik.capture.Opening;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.ffmpeg.InputArguments;
import org.eksamik.capture.ffmpeg.VideoReader;

/** A video file at its own pace that begins again when it ends. */
final class LoopedVideo implements Capture<VideoFrame> {
  private final VideoReader file;
  private final Pace pace;

  private LoopedVideo(VideoReader file) {
    this.file = file;
    pace = new Pace(file.format().framesPerSecond());
  }

  static Opening<VideoFrame, VideoFormat> open(Path path) {
    try {
      VideoReader file = VideoReader.open(new InputArguments("", path.toString(), Map.of()));
      return new Opening.Opened<>(new LoopedVideo(file), file.format());
    } catch (IOException e) {
      return new Opening.Refused<>(
          Opening.Reason.NOT_FOUND, path.getFileName() + ": " + e.getMessage());
    } catch (LinkageError e) {
      return new Opening.Refused<>(Opening.Reason.NO_LIBRARY, e.toString());
    }
  }

  @Override
  public Grab<VideoFrame> next() {
    pace.await();
    Grab<VideoFrame> grab = file.next();
    if (grab instanceof Grab.Got<VideoFrame>) {
      return grab;
    }
    try {
      file.rewind();
      return file.next();
    } catch (IOException e) {
      return new Grab.Ended<>(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
