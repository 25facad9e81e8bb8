package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A file that is in memory: what stood in a {@code data:} address (RFC 2397). */
final class HeldBytes implements MediaBytes {
  private final byte[] bytes;

  HeldBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads the address.
   *
   * @throws IOException it is none
   */
  static HeldBytes of(String address) throws IOException {
    int comma = address.indexOf(',');
    if (!address.startsWith("data:") || comma < 0) {
      throw new IOException("no data: address");
    }
    byte[] plain =
        URLDecoder.decode(
                address.substring(comma + 1).replace("+", "%2B"), StandardCharsets.ISO_8859_1)
            .getBytes(StandardCharsets.ISO_8859_1);
    if (!address.substring(0, comma).stripTrailing().endsWith(";base64")) {
      return new HeldBytes(plain);
    }
    try {
      return new HeldBytes(Base64.getMimeDecoder().decode(plain));
    } catch (IllegalArgumentException e) {
      throw new IOException("the data: address holds no base64", e);
    }
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public int read(long position, byte[] into, int most) {
    if (position >= bytes.length) {
      return -1;
    }
    int count = (int) Math.min(most, bytes.length - position);
    System.arraycopy(bytes, (int) position, into, 0, count);
    return count;
  }

  @Override
  public long here() {
    return bytes.length;
  }

  @Override
  public void close() {}
}
