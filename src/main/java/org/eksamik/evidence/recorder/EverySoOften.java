package org.eksamik.evidence.recorder;

import java.time.Duration;
import org.eksamik.capture.VideoFrame;

/** A camera moves all the time: so many pictures a second, evenly. */
final class EverySoOften implements Choice {
  private final Duration between;
  private long due = Long.MIN_VALUE;

  EverySoOften(Duration between) {
    this.between = between;
  }

  @Override
  public Verdict of(VideoFrame frame, Thrift thrift) {
    long now = frame.nanoTime();
    if (thrift == Thrift.NONE || (due != Long.MIN_VALUE && now < due)) {
      return Verdict.LEAVE;
    }
    long pause = thrift.between(between).toNanos();
    // Keeps to the beat; a device that paused begins a new one.
    due = due == Long.MIN_VALUE || now - due > pause ? now + pause : due + pause;
    return Verdict.RECORD;
  }
}
