package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.util.OptionalDouble;

/**
 * Finds out how long a WebM file is that does not say so, as recordings in slices do not: by the
 * time of its last block (RFC 9559, sections 5.1.3 and 10). Times are taken as milliseconds, which
 * is the format's usual scale.
 */
final class MatroskaTail {
  /** A cluster of a recording is seldom larger. */
  private static final int TAIL = 1 << 20;

  private static final long CLUSTER = 0x1F43B675L;
  private static final long TIMESTAMP = 0xE7;
  private static final long SIMPLE_BLOCK = 0xA3;
  private static final long BLOCK_GROUP = 0xA0;
  private static final long BLOCK = 0xA1;

  private final MediaBytes bytes;
  private byte[] tail = new byte[0];
  private int at;

  MatroskaTail(MediaBytes bytes) {
    this.bytes = bytes;
  }

  /** Seconds; empty when the end of the file is not understood. */
  OptionalDouble end() throws IOException {
    long length = bytes.length();
    if (length <= 0) {
      return OptionalDouble.empty();
    }
    tail = read(Math.max(0, length - TAIL), (int) Math.min(TAIL, length));
    for (int from = tail.length - Integer.BYTES; from >= 0; from--) {
      if (tail[from] == 0x1F && tail[from + 1] == 0x43 && isCluster(from)) {
        long last = lastBlock(from);
        if (last >= 0) {
          return OptionalDouble.of(last / 1000.0);
        }
      }
    }
    return OptionalDouble.empty();
  }

  private byte[] read(long position, int count) throws IOException {
    byte[] all = new byte[count];
    byte[] part = new byte[Math.min(count, 64 * 1024)];
    for (int have = 0; have < count; ) {
      int got = bytes.read(position + have, part, Math.min(part.length, count - have));
      if (got < 0) {
        return new byte[0];
      }
      System.arraycopy(part, 0, all, have, got);
      have += got;
    }
    return all;
  }

  private boolean isCluster(int from) {
    at = from;
    return number(false) == CLUSTER;
  }

  /** The latest time in the cluster that begins here; -1 when it is none. */
  private long lastBlock(int from) {
    at = from;
    number(false);
    number(true);
    long time = -1;
    long latest = -1;
    while (at < tail.length) {
      long id = number(false);
      long size = id == -1 ? -1 : number(true);
      if (size < 0) {
        break;
      }
      if (id == BLOCK_GROUP) {
        continue;
      }
      if (id == TIMESTAMP && at + size <= tail.length) {
        time = 0;
        for (int i = 0; i < size; i++) {
          time = (time << 8) | (tail[at + i] & 0xFF);
        }
      } else if ((id == SIMPLE_BLOCK || id == BLOCK) && time >= 0 && at + 4 <= tail.length) {
        int begin = at;
        number(true);
        if (at + 2 <= tail.length) {
          latest = Math.max(latest, time + (short) ((tail[at] << 8) | (tail[at + 1] & 0xFF)));
        }
        at = begin;
      }
      if (size > tail.length - at) {
        break;
      }
      at += (int) size;
    }
    return latest;
  }

  /** A number of EBML (RFC 8794, section 4), with or without its marker; -1 behind the end. */
  private long number(boolean bare) {
    if (at >= tail.length || tail[at] == 0) {
      at = tail.length;
      return -1;
    }
    int length = Integer.numberOfLeadingZeros(tail[at] & 0xFF) - 23;
    if (at + length > tail.length) {
      at = tail.length;
      return -1;
    }
    long value = tail[at] & (bare ? 0xFF >> length : 0xFF);
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (tail[at + i] & 0xFF);
    }
    at += length;
    return value;
  }
}
