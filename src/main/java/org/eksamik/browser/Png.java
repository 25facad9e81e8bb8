package org.eksamik.browser;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture of a screen as PNG (ISO/IEC 15948): eight bits of red, green and blue, no row
 * filtered. Screens are flat, so that trying filters on each row, as ImageIO does, costs most of
 * the time and saves little.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] EIGHT_BITS_OF_EACH = {8, 2, 0, 0, 0};
  private static final int LEVEL = 4;
  private static final int BLOCK = 1 << 16;

  private Png() {}

  /**
   * The file's bytes.
   *
   * @param argb pixels, row by row; how see-through they are is left out
   */
  static byte[] encode(int[] argb, int width, int height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream(width * height / 8);
    png.writeBytes(SIGNATURE);
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(EIGHT_BITS_OF_EACH).array());
    chunk(png, "IDAT", packed(rows(argb, width, height)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** Each row begins with the number of its filter, which is none. */
  private static byte[] rows(int[] argb, int width, int height) {
    byte[] rows = new byte[height * (1 + width * 3)];
    int to = 0;
    for (int row = 0; row < height; row++) {
      to++;
      for (int from = row * width; from < (row + 1) * width; from++) {
        int pixel = argb[from];
        rows[to++] = (byte) (pixel >> 16);
        rows[to++] = (byte) (pixel >> 8);
        rows[to++] = (byte) pixel;
      }
    }
    return rows;
  }

  private static byte[] packed(byte[] bytes) {
    try (Deflater deflater = new Deflater(LEVEL)) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 16);
      byte[] block = new byte[BLOCK];
      while (!deflater.finished()) {
        packed.write(block, 0, deflater.deflate(block));
      }
      return packed.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(4 + data.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 check = new CRC32();
    check.update(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
