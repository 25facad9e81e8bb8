package org.eksamik.evidence;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.evidence.log.Disk;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.EvidenceSettings;

/**
 * A program that records until it is killed: tells an event, waits until it lasts, and says its
 * number on standard output.
 */
final class RecordingProgram {
  private RecordingProgram() {}

  /** The data folder, the first number, and whether to record pictures as well. */
  public static void main(String[] words) throws ExamException {
    boolean pictures = Boolean.parseBoolean(words[2]);
    EvidenceSettings settings = new EvidenceSettings(pictures, pictures, true, 2000);
    InstantSource clock = InstantSource.system();
    Evidence evidence =
        Evidence.open(
            settings,
            new Sessions(Path.of(words[0]), Disk.real(), clock),
            new SharedDevices(new SmallDevices()),
            clock);
    evidence.startRecorder();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    for (long number = Long.parseLong(words[1]); ; number++) {
      evidence
          .journal()
          .recordAndWait(Event.of(Event.Kind.STEP_DONE, "step", Long.toString(number)));
      out.println(number);
      // Beside pictures events are as rare as in an exam; without them they come as fast as they
      // can.
      LockSupport.parkNanos(pictures ? TimeUnit.MILLISECONDS.toNanos(50) : 0);
    }
  }

  /** The usual devices with a screen that a busy machine can bear. */
  private static final class SmallDevices implements CaptureSource {
    private final FakeDevices devices = new FakeDevices();

    @Override
    public List<Device> list() {
      return devices.list();
    }

    @Override
    public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
      return devices.openVideo(device, new VideoFormat(320, 240, 10));
    }

    @Override
    public Opening<SoundBlock, SoundFormat> openSound(Device device) {
      return devices.openSound(device);
    }
  }
}
