package org.eksamik.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a QR code as a PNG of one bit a pixel (W3C PNG, third edition). Written out here because
 * the JDK's writer starts the AWT, which does not sit well beside JavaFX on every system.
 */
final class BlackAndWhitePng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BITS = 1;
  private static final byte GREYSCALE = 0;

  private BlackAndWhitePng() {}

  /** A square picture of this many pixels a side; each module takes {@code scale} of them. */
  static byte[] draw(QrCode code, int side, int scale) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    byte[] header =
        ByteBuffer.allocate(13).putInt(side).putInt(side).put(BITS).put(GREYSCALE).array();
    chunk(file, "IHDR", header);
    chunk(file, "IDAT", deflated(rows(code, side, scale)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** Each row begins with its filter, 0 for none; a set bit is white. */
  private static byte[] rows(QrCode code, int side, int scale) {
    int stride = 1 + (side + 7) / 8;
    int margin = (side - scale * code.modules()) / 2;
    byte[] rows = new byte[stride * side];
    Arrays.fill(rows, (byte) 0xff);
    for (int y = 0; y < side; y++) {
      rows[y * stride] = 0;
    }
    for (int row = 0; row < code.modules(); row++) {
      int first = (margin + row * scale) * stride;
      blacken(code, row, rows, first + 1, margin, scale);
      for (int more = 1; more < scale; more++) {
        System.arraycopy(rows, first, rows, first + more * stride, stride);
      }
    }
    return rows;
  }

  private static void blacken(
      QrCode code, int row, byte[] rows, int offset, int margin, int scale) {
    for (int column = 0; column < code.modules(); column++) {
      if (code.dark(column, row)) {
        int left = margin + column * scale;
        for (int x = left; x < left + scale; x++) {
          rows[offset + x / 8] &= (byte) ~(0x80 >> (x % 8));
        }
      }
    }
  }

  private static byte[] deflated(byte[] rows) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
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
