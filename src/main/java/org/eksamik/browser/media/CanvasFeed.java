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
        int alpha = PageBytes.value(pixels.charAt(at + 3));
        argb[i] =
            0xFF000000
                | over(PageBytes.value(pixels.charAt(at)), alpha) << 16
                | over(PageBytes.value(pixels.charAt(at + 1)), alpha) << 8
                | over(PageBytes.value(pixels.charAt(at + 2)), alpha);
      }
      give(frame);
    }
  }

  /** A video has no transparency: what is clear is black. */
  private static int over(int colour, int alpha) {
    return alpha == 255 ? colour : colour * alpha / 255;
  }
}
