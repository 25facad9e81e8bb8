package org.eksamik.evidence.recorder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.encode.KeyFrames;
import org.eksamik.capture.encode.Recorder;
import org.eksamik.capture.encode.RecordingPlan;
import org.eksamik.capture.encode.VideoCodec;
import org.eksamik.evidence.log.EvidenceLog;
import org.eksamik.evidence.recorder.Track.TrackKind;
import org.eksamik.exam.Events;
import org.eksamik.profile.EvidenceSettings;

/**
 * Records camera and screen as the profile asks, beside whatever a page does with the same devices.
 * The camera becomes 320 pixels wide at 5 pictures a second, the screen keeps its size.
 */
public final class SessionRecorder {
  private static final int CAMERA_WIDTH = 320;
  private static final int CAMERA_RATE = 5;
  private static final int CAMERA_BITS = 40_000;

  /** Pages may join later, and get pictures as often as the device then runs. */
  private static final TrackKind CAMERA =
      new TrackKind(
          "camera",
          Device.Kind.CAMERA,
          new VideoFormat(640, 480, 15),
          SessionRecorder::cameraPicture,
          () -> new EverySoOften(Duration.ofSeconds(1).dividedBy(CAMERA_RATE)));

  private static final TrackKind SCREEN =
      new TrackKind(
          "screen",
          Device.Kind.SCREEN,
          new VideoFormat(1920, 1080, 4),
          SessionRecorder::screenPicture,
          WhenChanged::new);

  private final EvidenceSettings settings;
  private final SharedDevices devices;
  private final EvidenceLog log;
  private final Supplier<Thrift> thrift;
  private final Events events;
  private final Recorder recorder = new Recorder();
  private final List<Track> tracks = new ArrayList<>();

  /**
   * @param thrift how sparing it must be at the moment
   */
  public SessionRecorder(
      EvidenceSettings settings,
      SharedDevices devices,
      EvidenceLog log,
      Supplier<Thrift> thrift,
      Events events) {
    this.settings = settings;
    this.devices = devices;
    this.log = log;
    this.thrift = thrift;
    this.events = events;
  }

  /** Begins what the profile asks for; a device that is missing is waited for. */
  public synchronized void start() {
    if (!tracks.isEmpty()) {
      return;
    }
    Track.Streams streams = new LogStreams();
    if (settings.camera()) {
      tracks.add(new Track(CAMERA, devices, recorder, streams, thrift, events));
    }
    if (settings.screen()) {
      tracks.add(new Track(SCREEN, devices, recorder, streams, thrift, events));
    }
  }

  /** Ends all recordings; their last pictures are in the log when this comes back. */
  public synchronized void stop() {
    tracks.forEach(Track::close);
    tracks.clear();
  }

  private static RecordingPlan.Picture cameraPicture(VideoFormat format) {
    int height = Math.max(2, CAMERA_WIDTH * format.height() / format.width() / 2 * 2);
    return new RecordingPlan.Picture(
        VideoCodec.VP9,
        new VideoFormat(CAMERA_WIDTH, height, CAMERA_RATE),
        CAMERA_BITS,
        new KeyFrames(TimeUnit.SECONDS.toMillis(60), Integer.MAX_VALUE));
  }

  private static RecordingPlan.Picture screenPicture(VideoFormat format) {
    return new RecordingPlan.Picture(
        VideoCodec.VP9_SCREEN,
        new VideoFormat(format.width(), format.height(), 1),
        0,
        new KeyFrames(TimeUnit.SECONDS.toMillis(120), Integer.MAX_VALUE));
  }

  /** Streams of one recording: a name tells the moment, since a resumed session has others. */
  private final class LogStreams implements Track.Streams {
    private final Map<String, Integer> last = new ConcurrentHashMap<>();
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    @Override
    public String next(String kind) {
      int number = last.merge(kind, 1, Integer::sum);
      return String.format(Locale.ROOT, "%s-%s-%d", kind, run, number);
    }

    @Override
    public CompletableFuture<Void> add(String stream, byte[] bytes) {
      return log.add(stream, bytes, false);
    }
  }
}
