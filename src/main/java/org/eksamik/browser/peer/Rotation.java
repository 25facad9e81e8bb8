package org.eksamik.browser.peer;

/** Turns pictures of cameras that are held otherwise. */
final class Rotation {
  private Rotation() {}

  /**
   * Turns in place.
   *
   * @param wide the width afterwards
   * @param degrees clockwise: 0, 90, 180 or 270
   */
  static void turn(int[] pixels, int wide, int high, int degrees) {
    if (degrees == 0) {
      return;
    }
    int[] from = pixels.clone();
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        pixels[y * wide + x] =
            switch (degrees) {
              case 90 -> from[(wide - 1 - x) * high + y];
              case 180 -> from[(high - 1 - y) * wide + wide - 1 - x];
              default -> from[x * high + high - 1 - y];
            };
      }
    }
  }
}
