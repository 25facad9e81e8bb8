package org.eksamik.evidence.recorder;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedCapture;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.SharedDevices.Joining;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.encode.Container;
import org.eksamik.capture.encode.Encoding;
import org.eksamik.capture.encode.EncodingListener;
import org.eksamik.capture.encode.Part;
import org.eksamik.capture.encode.Recorder;
import org.eksamik.capture.encode.RecordingPlan;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recording of one camera or screen. When the device goes away, it waits until there is one
 * again and begins a new stream; the exam goes on meanwhile. A thread of its own opens and closes.
 */
final class Track implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Track.class);

  /** At most this much is not on the disk yet. */
  private static final Duration FLUSH = Duration.ofSeconds(2);

  private static final long AGAIN_MILLIS = 3000;
  private static final long END_SECONDS = 10;

  private final TrackKind kind;
  private final SharedDevices devices;
  private final Recorder recorder;
  private final Streams streams;
  private final Supplier<Thrift> thrift;
  private final Events events;
  private final Thread thread;
  private final LinkedBlockingQueue<String> nudges = new LinkedBlockingQueue<>();
  private volatile boolean stopping;
  private boolean lost;
  private @Nullable Run run;

  /** Where what is recorded goes. */
  interface Streams {
    /** The name of a new stream of this kind, such as {@code camera-2}. */
    String next(String kind);

    /** Done when it is on the disk. */
    CompletableFuture<Void> add(String stream, byte[] bytes);
  }

  /**
   * What a kind of track is like.
   *
   * @param name {@code camera} or {@code screen}
   * @param wish how the device should run
   * @param picture how pictures of this size are encoded
   */
  record TrackKind(
      String name,
      Device.Kind device,
      VideoFormat wish,
      Function<VideoFormat, RecordingPlan.Picture> picture,
      Supplier<Choice> choice) {}

  Track(
      TrackKind kind,
      SharedDevices devices,
      Recorder recorder,
      Streams streams,
      Supplier<Thrift> thrift,
      Events events) {
    this.kind = kind;
    this.devices = devices;
    this.recorder = recorder;
    this.streams = streams;
    this.thrift = thrift;
    this.events = events;
    // Not a virtual thread: devices are opened by native calls.
    this.thread = Thread.ofPlatform().daemon().name("record " + kind.name()).start(this::keep);
  }

  /** Ends the recording; what was recorded is on its way to the disk when this comes back. */
  @Override
  public void close() {
    stopping = true;
    nudges.add("stop");
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sees to it that there is a run, until closed. */
  private void keep() {
    try {
      while (!stopping) {
        Run now = run;
        if (now == null || now.isOver()) {
          begin();
        }
        String why = nudges.poll(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        log.trace("{} looks again: {}", kind.name(), why);
      }
    } catch (InterruptedException stop) {
      log.debug("{} stops", kind.name());
    }
    Run last = run;
    if (last != null) {
      last.stop();
    }
  }

  private void begin() {
    Run next = new Run();
    Optional<Device> device =
        devices.list().stream().filter(each -> each.kind() == kind.device()).findFirst();
    String refused =
        device
            .map(found ->
                switch (devices.joinVideo(found, kind.wish(), next)) {
                  case Joining.Joined<VideoFrame, VideoFormat>(var capture) -> {
                    next.joined(capture);
                    yield "";
                  }
                  case Joining.Refused<VideoFrame, VideoFormat>(var reason, _) -> reason.name();
                })
            .orElse("NOT_FOUND");
    if (refused.isEmpty()) {
      run = next;
      events.record(
          new Event(
              lost ? Event.Kind.RECORDING_BACK : Event.Kind.RECORDING_STARTED,
              Map.of("track", kind.name(), "stream", next.stream)));
      lost = false;
    } else {
      lose(refused);
    }
  }

  /** Told once for each time. */
  private void lose(String why) {
    if (!lost) {
      lost = true;
      events.record(Event.Kind.RECORDING_LOST, "track", kind.name() + " " + why);
    }
  }

  /** One device from its opening to its end, and the stream that it becomes. */
  private final class Run implements SharedCapture.Reader<VideoFrame>, EncodingListener {
    private final Choice choice = kind.choice().get();
    private final String stream = streams.next(kind.name());
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private @Nullable SharedCapture<VideoFrame, VideoFormat> capture;
    private volatile @Nullable Encoding encoding;
    private volatile long openedNanos;
    private volatile boolean over;

    void joined(SharedCapture<VideoFrame, VideoFormat> joined) {
      capture = joined;
      Encoding opened = recorder.record(plan(joined.format()), this);
      // The encoding leaves out what is older than itself.
      openedNanos = System.nanoTime();
      encoding = opened;
    }

    boolean isOver() {
      return over;
    }

    @Override
    public void take(VideoFrame frame) {
      Encoding open = encoding;
      if (open == null || over || frame.nanoTime() <= openedNanos) {
        return;
      }
      Choice.Verdict verdict = choice.of(frame, thrift.get());
      if (verdict == Choice.Verdict.RECORD_ANEW) {
        open.beginAnew();
      }
      if (verdict != Choice.Verdict.LEAVE) {
        open.picture(frame, false);
      }
    }

    private RecordingPlan plan(VideoFormat format) {
      return new RecordingPlan(
          Container.WEBM,
          Optional.of(kind.picture().apply(format)),
          Optional.empty(),
          Optional.of(FLUSH));
    }

    @Override
    public void ended(String reason) {
      end(reason);
    }

    private void end(String reason) {
      over = true;
      Encoding open = encoding;
      if (open != null) {
        open.stop();
      }
      if (!stopping) {
        lose(reason);
      }
      nudges.add(reason);
    }

    void stop() {
      SharedCapture<VideoFrame, VideoFormat> joined = capture;
      if (joined != null) {
        joined.leave(this);
      }
      Encoding open = encoding;
      if (open != null && !over) {
        open.stop();
        ended.completeOnTimeout(null, END_SECONDS, TimeUnit.SECONDS).join();
      }
      events.record(Event.Kind.RECORDING_STOPPED, "track", kind.name());
    }

    @Override
    public void begun() {}

    @Override
    public void recorded(Part part, boolean isComplete, double millis) {
      add(part);
    }

    @Override
    public void finished(Part part, double millis) {
      add(part);
      ended.complete(null);
    }

    @Override
    public void failed(String detail) {
      ended.complete(null);
      end(detail);
    }

    private void add(Part part) {
      byte[] bytes = new byte[part.head().length + part.body().length];
      System.arraycopy(part.head(), 0, bytes, 0, part.head().length);
      System.arraycopy(part.body(), 0, bytes, part.head().length, part.body().length);
      if (bytes.length > 0 && streams.add(stream, bytes).isCompletedExceptionally()) {
        // The stream would not play beyond the gap: a new one begins when the disk is back.
        failed("the disk takes nothing");
      }
    }
  }
}
