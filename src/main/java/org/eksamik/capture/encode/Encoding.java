package org.eksamik.capture.encode;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.VideoFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recording that runs on a thread of its own. Every method returns at once and may be called on
 * any thread; what the encoder has no time for is left out.
 */
public final class Encoding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Encoding.class);
  private static final int MOST_PICTURES = 3;
  private static final int MOST_SOUNDS = 200;

  /** Without time slices, parts are still handed on so often. */
  private static final Duration USUAL_PART = Duration.ofSeconds(2);

  private final RecordingPlan plan;
  private final Recorder recorder;
  private final EncodingListener listener;
  private final RecordingClock clock = new RecordingClock(System.nanoTime());
  private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger pictures = new AtomicInteger();
  private final AtomicInteger sounds = new AtomicInteger();
  private volatile boolean ended;
  private long cutNanos;
  private long partNanos;
  private boolean isNew;

  private sealed interface Work {
    record Picture(VideoFrame frame, boolean black, long nanos) implements Work {}

    record Sound(SoundBlock block, boolean silent, long endNanos) implements Work {}

    record BeginAnew() implements Work {}

    record Cut() implements Work {}

    record Stop(long nanos) implements Work {}

    record Discard() implements Work {}
  }

  Encoding(RecordingPlan plan, Recorder recorder, EncodingListener listener) {
    this.plan = plan;
    this.recorder = recorder;
    this.listener = listener;
    // Not a virtual thread: native calls would hold up its carrier.
    Thread.ofPlatform().daemon().name("recording").start(this::run);
  }

  /** A picture, or a black one of its size. */
  public void picture(VideoFrame frame, boolean black) {
    long nanos = clock.at(frame.nanoTime());
    if (nanos == RecordingClock.NOT_RECORDED || ended || pictures.get() >= MOST_PICTURES) {
      return;
    }
    pictures.incrementAndGet();
    frame.retain();
    queue.add(new Work.Picture(frame, black, nanos));
  }

  /** The next picture is encoded as a whole, so that players can begin there. */
  public void beginAnew() {
    queue.add(new Work.BeginAnew());
  }

  /** Sound that has just ended, or silence of its length. */
  public void sound(SoundBlock block, boolean silent) {
    long nanos = clock.at(block.nanoTime());
    if (nanos == RecordingClock.NOT_RECORDED || ended || sounds.get() >= MOST_SOUNDS) {
      return;
    }
    sounds.incrementAndGet();
    queue.add(new Work.Sound(block, silent, nanos));
  }

  public void pause() {
    clock.pause(System.nanoTime());
  }

  public void resume() {
    clock.resume(System.nanoTime());
  }

  /** Completes a part with what there is by now. */
  public void cut() {
    queue.add(new Work.Cut());
  }

  /** Completes the file. */
  public void stop() {
    queue.add(new Work.Stop(clock.length(System.nanoTime())));
    ended = true;
  }

  /** Ends without another word to the listener. */
  @Override
  public void close() {
    ended = true;
    queue.add(new Work.Discard());
  }

  private void run() {
    try {
      OutputCalls calls = recorder.acquire();
      try (EncodedFile file = EncodedFile.open(plan, calls)) {
        listener.begun();
        while (work(file)) {
          flushWhenDue(file);
        }
      } finally {
        recorder.release();
      }
    } catch (EncodingException | RuntimeException | LinkageError e) {
      LOG.warn("A recording failed", e);
      listener.failed(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
      letGo();
    }
  }

  private void letGo() {
    queue.forEach(left -> {
      if (left instanceof Work.Picture(VideoFrame frame, boolean black, long nanos)) {
        frame.close();
      }
    });
  }

  /** Does what comes next; false when that was the end. */
  private boolean work(EncodedFile file) throws EncodingException, InterruptedException {
    Work work = queue.poll(100, TimeUnit.MILLISECONDS);
    switch (work) {
      case null -> {
        return true;
      }
      case Work.Picture(VideoFrame frame, boolean black, long nanos) -> {
        try (frame) {
          pictures.decrementAndGet();
          file.picture(frame, black, TimeUnit.NANOSECONDS.toMillis(nanos));
        }
        isNew = true;
      }
      case Work.Sound(SoundBlock block, boolean silent, long endNanos) -> {
        sounds.decrementAndGet();
        file.sound(block, silent, endNanos);
        isNew = true;
      }
      case Work.BeginAnew() -> file.beginAnew();
      case Work.Cut() -> cut(file);
      case Work.Stop(long nanos) -> {
        listener.finished(file.finish(TimeUnit.NANOSECONDS.toMillis(nanos)), millis(cutNanos));
        return false;
      }
      case Work.Discard() -> {
        return false;
      }
    }
    return true;
  }

  private void cut(EncodedFile file) throws EncodingException {
    long now = clock.length(System.nanoTime());
    listener.recorded(file.flush(true), true, millis(cutNanos));
    cutNanos = now;
    partNanos = now;
    isNew = false;
  }

  private void flushWhenDue(EncodedFile file) throws EncodingException {
    long now = clock.length(System.nanoTime());
    if (!isNew) {
      return;
    }
    if (plan.timeslice().isPresent() && now - cutNanos >= plan.timeslice().get().toNanos()) {
      cut(file);
    } else if (now - partNanos >= USUAL_PART.toNanos()) {
      listener.recorded(file.flush(false), false, millis(cutNanos));
      partNanos = now;
      isNew = false;
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
