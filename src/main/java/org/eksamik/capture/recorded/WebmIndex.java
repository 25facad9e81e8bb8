package org.eksamik.capture.recorded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the pictures of a WebM recording of one stream while its bytes pass by (RFC 8794 for
 * numbers, RFC 9559 for elements). The recording may end anywhere. Nothing but places is kept. One
 * thread at a time.
 */
public final class WebmIndex {
  /** Elements whose content is looked into. */
  private static final List<Long> OPENED =
      List.of(0x18538067L, 0x1F43B675L, 0x1654AE6BL, 0xAEL, 0xE0L, 0xA0L);

  private static final long TIMESTAMP = 0xE7;
  private static final long SIMPLE_BLOCK = 0xA3;
  private static final long BLOCK = 0xA1;
  private static final long CODEC = 0x86;
  private static final long WIDTH = 0xB0;
  private static final long HEIGHT = 0xBA;

  private static final int KEY_FLAG = 0x80;

  /** EbmlNumber of the track (1 byte), time (2), flags (1). */
  private static final int BLOCK_HEAD = 4;

  /** Longer than any head of an element with the small numbers that are read whole. */
  private static final int ENOUGH = 64;

  private final List<PicturePlace> pictures = new ArrayList<>();
  private byte[] bytes = {};
  private int at;
  private long start;
  private long skip;
  private long clusterMillis;
  private boolean lost;
  private boolean untilWhole;
  private String codec = "";
  private int width;
  private int height;

  /** The next bytes of the recording. */
  public void add(byte[] more) {
    int left = bytes.length - at;
    byte[] joined = Arrays.copyOfRange(bytes, at, bytes.length + more.length);
    System.arraycopy(more, 0, joined, left, more.length);
    start += at;
    bytes = joined;
    at = 0;
    boolean going = !lost;
    while (going) {
      going = skipped() && element();
    }
  }

  /** Some bytes are missing here; what comes next begins with an element. */
  public void gap() {
    start += bytes.length;
    bytes = new byte[0];
    at = 0;
    skip = 0;
    lost = false;
    untilWhole = true;
  }

  /** What was found so far, in the order of time. */
  public List<PicturePlace> pictures() {
    return List.copyOf(pictures);
  }

  /** The name of the encoding, such as {@code V_VP9}; empty where it was not told yet. */
  public String codec() {
    return codec;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  private boolean skipped() {
    int step = (int) Math.min(skip, bytes.length - at);
    at += step;
    skip -= step;
    return skip == 0 && at < bytes.length;
  }

  /** Reads one element, or only its head; false where more bytes are needed. */
  private boolean element() {
    int from = at;
    EbmlNumber id = number(from, false);
    EbmlNumber size = id.length() > 0 ? number(from + id.length(), true) : EbmlNumber.NONE;
    if (size.length() == 0) {
      // Either more is needed, or this is no element.
      lost = bytes.length - from >= ENOUGH;
      return false;
    }
    int content = from + id.length() + size.length();
    if (OPENED.contains(id.value())) {
      at = content;
      return true;
    }
    if (size.isUnknown()) {
      lost = true;
      return false;
    }
    if (bytes.length < content + needed(id.value(), size.value())) {
      return false;
    }
    take(id.value(), content, (int) Math.min(size.value(), Integer.MAX_VALUE));
    at = content;
    skip = size.value();
    return true;
  }

  private static long needed(long id, long size) {
    if (id == SIMPLE_BLOCK || id == BLOCK) {
      return Math.min(size, BLOCK_HEAD);
    }
    return id == TIMESTAMP || id == CODEC || id == WIDTH || id == HEIGHT
        ? Math.min(size, ENOUGH)
        : 0;
  }

  private void take(long id, int content, int size) {
    if (id == TIMESTAMP) {
      clusterMillis = whole(content, size);
    } else if (id == WIDTH) {
      width = (int) whole(content, size);
    } else if (id == HEIGHT) {
      height = (int) whole(content, size);
    } else if (id == CODEC) {
      codec = new String(bytes, content, Math.min(size, ENOUGH), StandardCharsets.US_ASCII);
    } else if ((id == SIMPLE_BLOCK || id == BLOCK) && size > BLOCK_HEAD) {
      short after = (short) ((bytes[content + 1] << 8) | (bytes[content + 2] & 0xFF));
      boolean key = id == SIMPLE_BLOCK && (bytes[content + 3] & KEY_FLAG) != 0;
      if (key || !untilWhole) {
        untilWhole = false;
        pictures.add(
            new PicturePlace(
                clusterMillis + after, key, start + content + BLOCK_HEAD, size - BLOCK_HEAD));
      }
    }
  }

  private long whole(int from, int size) {
    long value = 0;
    for (int i = from; i < from + Math.min(size, Long.BYTES); i++) {
      value = (value << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return value;
  }

  /**
   * A number of EBML.
   *
   * @param length in bytes; 0 where there is none, or not yet
   */
  private record EbmlNumber(long value, int length) {
    private static final EbmlNumber NONE = new EbmlNumber(0, 0);

    /** All bits set: the size is not known. */
    boolean isUnknown() {
      return value == (1L << (7 * length)) - 1;
    }
  }

  private EbmlNumber number(int from, boolean bare) {
    if (from >= bytes.length || bytes[from] == 0) {
      return EbmlNumber.NONE;
    }
    int length = Integer.numberOfLeadingZeros(bytes[from] & 0xFF) - 23;
    if (from + length > bytes.length) {
      return EbmlNumber.NONE;
    }
    long value = bytes[from] & (bare ? 0xFF >> length : 0xFF);
    for (int i = 1; i < length; i++) {
      value = (value << Byte.SIZE) | (bytes[from + i] & 0xFF);
    }
    return new EbmlNumber(value, length);
  }
}
