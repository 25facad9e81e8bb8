package org.eksamik.evidence.recorder;

import java.time.Duration;
import java.util.Arrays;
import org.eksamik.capture.VideoFrame;

/**
 * A screen mostly stands still: a picture where something changed, but not more often than once a
 * second, and one every five seconds in any case. A picture of which most rows changed is a new
 * page, or a scrolled one: whole pictures are large, so there are not many of them.
 */
final class WhenChanged implements Choice {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofSeconds(5);

  private static final Duration BETWEEN_WHOLE = Duration.ofSeconds(60);

  private int[] recorded = {};
  private int width;
  private long recordedNanos;
  private long wholeNanos;

  @Override
  public Verdict of(VideoFrame frame, Thrift thrift) {
    long since = frame.nanoTime() - recordedNanos;
    boolean isFirst = recorded.length != frame.argb().length || width != frame.width();
    if (thrift == Thrift.NONE || (!isFirst && since < thrift.between(LEAST).toNanos())) {
      return Verdict.LEAVE;
    }
    int changed = isFirst ? frame.height() : changedRows(frame);
    if (changed == 0 && since < thrift.between(MOST).toNanos()) {
      return Verdict.LEAVE;
    }
    if (changed > 0) {
      recorded = isFirst ? frame.argb().clone() : copied(frame);
      width = frame.width();
    }
    recordedNanos = frame.nanoTime();
    boolean isNewPage = changed * 2 > frame.height();
    if (isFirst || (isNewPage && frame.nanoTime() - wholeNanos > BETWEEN_WHOLE.toNanos())) {
      wholeNanos = frame.nanoTime();
      return Verdict.RECORD_ANEW;
    }
    return Verdict.RECORD;
  }

  private int[] copied(VideoFrame frame) {
    System.arraycopy(frame.argb(), 0, recorded, 0, recorded.length);
    return recorded;
  }

  /** Of every eighth row how many changed, times eight; 0 only where no pixel changed at all. */
  private int changedRows(VideoFrame frame) {
    int[] now = frame.argb();
    if (Arrays.mismatch(now, recorded) < 0) {
      return 0;
    }
    int rows = 1;
    for (int y = 0; y < frame.height(); y += 8) {
      int from = y * width;
      if (Arrays.mismatch(now, from, from + width, recorded, from, from + width) >= 0) {
        rows += 8;
      }
    }
    return rows;
  }
}
