package org.eksamik.browser;

import org.eksamik.picture.Png;

/** A picture of a screen as a file. */
final class ScreenPng {
  private static final int LEVEL = 4;

  private ScreenPng() {}

  /**
   * The file's bytes.
   *
   * @param argb pixels, row by row; how see-through they are is left out
   */
  static byte[] encode(int[] argb, int width, int height) {
    byte[] rows = rows(argb, width, height);
    return Png.file(Png.Pixels.RED_GREEN_BLUE, width, height, rows, LEVEL);
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
}
