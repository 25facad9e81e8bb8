package org.eksamik.browser.media;

import java.util.function.Consumer;
import org.eksamik.capture.FramePool;
import org.eksamik.capture.VideoFrame;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that a page draws on a canvas and hands over, pixel by pixel, as long as someone wants
 * them. {@link #take} belongs to the FX thread.
 */
final class CanvasFeed extends PageFeed<VideoFrame> {
  /** No side of a picture is longer. */
  static final int LONGEST_SIDE = 4096;

  /** What a picture may have at most; the page makes larger ones smaller. */
  static final int MOST_PIXELS = 1920 * 1080;

  /** The page's text decoder speaks windows-1252, where these stand for the bytes 0x80 to 0x9F. */
  private static final String HIGH =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d"
          + "\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
          + "\u009d\u017e\u0178";

  private @Nullable FramePool pool;
  private int width;
  private int height;

  CanvasFeed(Consumer<Boolean> onWanted) {
    super(onWanted);
  }

  /**
   * Tells every track of a new picture.
   *
   * @param pixels a text with the red, green, blue and alpha of each pixel, from {@code start}
   */
  void take(int wide, int high, String pixels, int start) {
    if (pool == null || wide != width || high != height) {
      pool = new FramePool(wide, high);
      width = wide;
      height = high;
    }
    try (VideoFrame frame = pool.take()) {
      int[] argb = frame.argb();
      for (int i = 0, at = start; i < wide * high; i++, at += Integer.BYTES) {
        int alpha = value(pixels.charAt(at + 3));
        argb[i] =
            0xFF000000
                | over(value(pixels.charAt(at)), alpha) << 16
                | over(value(pixels.charAt(at + 1)), alpha) << 8
                | over(value(pixels.charAt(at + 2)), alpha);
      }
      give(frame);
    }
  }

  /** A video has no transparency: what is clear is black. */
  private static int over(int colour, int alpha) {
    return alpha == 255 ? colour : colour * alpha / 255;
  }

  private static int value(char c) {
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
      return c;
    }
    int at = HIGH.indexOf(c);
    return at < 0 ? 0 : 0x80 + at;
  }
}
