package org.eksamik.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pictures as PNG (W3C PNG, third edition) without trying filters on each row: screens and
 * codes are flat, so that this would cost most of the time and save little. The JDK's own writer
 * also starts the AWT, which does not sit well beside JavaFX on every system.
 */
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int BLOCK = 1 << 16;

  private Png() {}

  /** What a pixel is. */
  public enum Pixels {
    /** One bit; set is white. */
    BLACK_AND_WHITE(1, 0),
    /** A byte each of red, green and blue. */
    RED_GREEN_BLUE(8, 2);

    private final byte depth;
    private final byte colours;

    Pixels(int depth, int colours) {
      this.depth = (byte) depth;
      this.colours = (byte) colours;
    }
  }

  /**
   * The file's bytes.
   *
   * @param rows from the top; each begins with a byte 0 and fills its last byte
   * @param level of {@link Deflater}
   */
  public static byte[] file(Pixels pixels, int width, int height, byte[] rows, int level) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(rows.length / 16);
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(file, "IHDR", header.put(pixels.depth).put(pixels.colours).array());
    chunk(file, "IDAT", packed(rows, level));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] packed(byte[] rows, int level) {
    try (Deflater deflater = new Deflater(level)) {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(rows.length / 16);
      byte[] block = new byte[Math.min(BLOCK, rows.length + 64)];
      while (!deflater.finished()) {
        packed.write(block, 0, deflater.deflate(block));
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
