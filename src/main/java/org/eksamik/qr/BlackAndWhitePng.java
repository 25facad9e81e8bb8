package org.eksamik.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a square picture of one bit a pixel as PNG (W3C PNG, third edition). Written out here
 * because the JDK's writer starts the AWT, which does not sit well beside JavaFX on every system.
 */
final class BlackAndWhitePng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BITS = 1;
  private static final byte GREYSCALE = 0;

  /** Says which pixels are black. */
  @FunctionalInterface
  interface Pixels {
    boolean black(int x, int y);
  }

  private BlackAndWhitePng() {}

  static byte[] draw(int side, Pixels pixels) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    byte[] header =
        ByteBuffer.allocate(13).putInt(side).putInt(side).put(BITS).put(GREYSCALE).array();
    chunk(file, "IHDR", header);
    chunk(file, "IDAT", deflated(rows(side, pixels)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** Each row begins with its filter, 0 for none; a set bit is white. */
  private static byte[] rows(int side, Pixels pixels) {
    int stride = 1 + (side + 7) / 8;
    byte[] rows = new byte[stride * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!pixels.black(x, y)) {
          rows[y * stride + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] rows) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(4 + data.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
