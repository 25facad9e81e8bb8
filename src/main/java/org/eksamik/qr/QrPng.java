package org.eksamik.qr;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.eksamik.picture.Png;

/** A QR code as a file, a bit for each pixel. */
final class QrPng {
  private QrPng() {}

  /** A square picture of this many pixels a side; each module takes {@code scale} of them. */
  static byte[] draw(QrCode code, int side, int scale) {
    byte[] rows = rows(code, side, scale);
    return Png.file(Png.Pixels.BLACK_AND_WHITE, side, side, rows, Deflater.BEST_SPEED);
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
}
