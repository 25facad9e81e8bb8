package org.eksamik.capture.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.Opening;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.fake.FakeDevices;

/** A program that captures a video file until it is killed, and says which process does it. */
final class CapturingProgram {
  private CapturingProgram() {}

  public static void main(String[] words) {
    Path video = Path.of(words[0]);
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    if (ProcessDevices.ofVideo(video, Path.of(words[1]))
            .openVideo(FakeDevices.CAMERA, new VideoFormat(64, 48, 10))
        instanceof Opening.Opened<?, ?>(var capture, _)) {
      out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
      while (capture.next() instanceof Grab.Got<?>(var captured)) {
        captured.close();
      }
    }
  }
}
