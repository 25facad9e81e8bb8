package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last bytes of a file that came, some of them before they are wanted. Every method is called
 * with the monitor held, and changes are told to who waits on it.
 */
final class ReadAhead {
  private static final int KEPT = 2 << 20;
  private static final int AHEAD = KEPT * 3 / 4;

  private byte[] ring = new byte[0];
  private long start;
  private long end;
  private long begun;
  private long wanted;
  private boolean ended;
  private @Nullable IOException failure;

  /** Bytes come from this position on. */
  void begin(long position) {
    start = position;
    end = position;
    begun = position;
    wanted = position;
    ended = false;
    failure = null;
  }

  /** Where the next byte that comes belongs. */
  long end() {
    return end;
  }

  boolean holds(long position) {
    return position >= start && position < end;
  }

  /** What is read next: so far ahead bytes are fetched. */
  void wanted(long position) {
    wanted = position;
    notifyAll();
  }

  /** How many bytes may come now; 0 while enough are here. */
  int room() {
    return Math.clamp(wanted + AHEAD - end, 0, AHEAD);
  }

  void put(byte[] bytes, int count) {
    if (ring.length == 0) {
      ring = new byte[KEPT];
    }
    for (int done = 0; done < count; ) {
      int at = (int) ((end + done) % KEPT);
      int part = Math.min(count - done, KEPT - at);
      System.arraycopy(bytes, done, ring, at, part);
      done += part;
    }
    end += count;
    start = Math.max(start, end - KEPT);
    notifyAll();
  }

  int get(long position, byte[] into, int most) {
    if (!holds(position)) {
      return 0;
    }
    int at = (int) (position % KEPT);
    int count = (int) Math.min(Math.min(most, end - position), KEPT - at);
    System.arraycopy(ring, at, into, 0, count);
    return count;
  }

  void end(boolean whole) {
    ended = whole;
    if (!whole) {
      fail(new IOException("the file is shorter than it should be"));
    }
    notifyAll();
  }

  boolean isEnded() {
    return ended;
  }

  void fail(IOException why) {
    failure = why;
    notifyAll();
  }

  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether anything came since the last {@link #begin}. */
  boolean hasProgressed() {
    return end > begun;
  }
}
