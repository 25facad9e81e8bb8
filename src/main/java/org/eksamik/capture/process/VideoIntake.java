package org.eksamik.capture.process;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.eksamik.capture.FramePool;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/** Pictures: only the newest counts. */
final class VideoIntake implements Intake<VideoFrame> {
  /** One that is read, one that was just written, and one that is written to. */
  private static final int PLACES = 3;

  private final Ring ring;
  private final FramePool pool;
  private long taken;

  VideoIntake(MemorySegment memory, VideoFormat format) {
    ring = new Ring(memory, size(format));
    pool = new FramePool(format.width(), format.height());
  }

  static Ring.Size size(VideoFormat format) {
    return new Ring.Size(PLACES, (long) format.width() * format.height() * Integer.BYTES);
  }

  @Override
  public Optional<VideoFrame> next() {
    long newest = ring.newest();
    if (newest == taken) {
      return Optional.empty();
    }
    VideoFrame frame = pool.take();
    while (!ring.read(newest, MemorySegment.ofArray(frame.argb()))) {
      // overtaken while it was copied: then there is a newer one
      newest = ring.newest();
    }
    taken = newest;
    return Optional.of(frame);
  }
}
