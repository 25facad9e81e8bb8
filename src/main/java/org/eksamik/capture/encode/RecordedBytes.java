package org.eksamik.capture.encode;

import java.util.Arrays;

/**
 * A file that is handed out while it grows. Its head is handed out last where possible, as the
 * muxer comes back to it at the end and notes the duration; what has been handed out no longer
 * changes. One thread at a time.
 */
final class RecordedBytes {
  private static final byte[] NONE = {};

  private byte[] head = NONE;
  private boolean headTaken;
  private byte[] body = new byte[64 * 1024];
  private int filled;
  private long bodyStart;
  private long position;

  /** What was written so far is the head. */
  void endHead() {
    head = takeBody();
  }

  void seek(long to) {
    position = to;
  }

  void write(byte[] bytes) {
    int from = 0;
    if (position < head.length) {
      from = (int) Math.min(bytes.length, head.length - position);
      if (!headTaken) {
        System.arraycopy(bytes, 0, head, (int) position, from);
      }
    }
    long place = position + from - bodyStart;
    if (place < 0) {
      from += (int) Math.min(bytes.length - from, -place);
      place = 0;
    }
    int count = bytes.length - from;
    int end = (int) place + count;
    if (end > body.length) {
      body = Arrays.copyOf(body, Math.max(end, body.length * 2));
    }
    System.arraycopy(bytes, from, body, (int) place, count);
    filled = Math.max(filled, end);
    position += bytes.length;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /** The head as it is now; nothing at the second call. */
  byte[] takeHead() {
    byte[] taken = headTaken ? NONE : head.clone();
    headTaken = true;
    return taken;
  }

  /** What has come behind the head since the last call. */
  byte[] takeBody() {
    byte[] taken = Arrays.copyOf(body, filled);
    bodyStart += filled;
    filled = 0;
    return taken;
  }
}
