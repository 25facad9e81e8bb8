package org.eksamik.capture.fake;

import java.util.Arrays;
import org.eksamik.capture.Capture;
import org.eksamik.capture.FramePool;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;

/**
 * A picture as from a camera or screen: eight coloured bars, a square that wanders, and the wall
 * clock burnt in twice, as digits for people and as a row of {@value #CLOCK_BITS} cells for
 * programs (white is one, the highest bit on the left; milliseconds since 1970).
 */
public final class TestPattern implements Capture<VideoFrame> {
  /** How many of the clock's lowest bits stand in the bottom row. */
  public static final int CLOCK_BITS = 32;

  /** The bars from left to right, opaque ARGB. */
  private static final int[] BARS = {
    0xFFFFFFFF, 0xFFFFFF00, 0xFF00FFFF, 0xFF00FF00, 0xFFFF00FF, 0xFFFF0000, 0xFF0000FF, 0xFF000000
  };

  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;

  /** Digits and the colon in three columns and five rows, the top row in the highest bits. */
  private static final int[] DIGITS = {
    0x7B6F, 0x2492, 0x73E7, 0x73CF, 0x5BC9, 0x79CF, 0x79EF, 0x7249, 0x7BEF, 0x7BCF, 0x0410
  };

  private final VideoFormat format;
  private final FramePool pool;
  private final Pace pace;
  private final int[] background;
  private long frames;

  public TestPattern(VideoFormat format) {
    this.format = format;
    pool = new FramePool(format.width(), format.height());
    pace = new Pace(format.framesPerSecond());
    background = new int[format.width() * format.height()];
    for (int x = 0; x < format.width(); x++) {
      background[x] = BARS[x * BARS.length / format.width()];
    }
    for (int y = 1; y < format.height(); y++) {
      System.arraycopy(background, 0, background, y * format.width(), format.width());
    }
  }

  @Override
  public Grab<VideoFrame> next() {
    pace.await();
    VideoFrame frame = pool.take();
    draw(frame.argb(), System.currentTimeMillis(), frames++);
    return new Grab.Got<>(frame);
  }

  @Override
  public void close() {}

  private void draw(int[] argb, long millis, long count) {
    System.arraycopy(background, 0, argb, 0, background.length);
    int width = format.width();
    int height = format.height();
    int side = Math.max(1, height / 10);
    int way = Math.max(1, width - side);
    fill(argb, (int) (count * 4 % way), height / 2, side, side, 0xFF808080);

    int cellWidth = Math.max(1, width / CLOCK_BITS);
    int cellHeight = Math.max(1, height / 12);
    for (int bit = 0; bit < CLOCK_BITS; bit++) {
      boolean one = (millis >> (CLOCK_BITS - 1 - bit) & 1) == 1;
      fill(argb, bit * cellWidth, height - cellHeight, cellWidth, cellHeight, one ? WHITE : BLACK);
    }
    clock(argb, millis, Math.max(1, height / 60));
  }

  private void clock(int[] argb, long millis, int dot) {
    long seconds = millis / 1000;
    long[] shown = {
      seconds / 3600 % 24 / 10,
      seconds / 3600 % 24 % 10,
      10,
      seconds / 600 % 6,
      seconds / 60 % 10,
      10,
      seconds / 10 % 6,
      seconds % 10
    };
    fill(argb, 0, 0, (shown.length * 4 + 1) * dot, 7 * dot, BLACK);
    for (int i = 0; i < shown.length; i++) {
      int shape = DIGITS[(int) shown[i]];
      for (int cell = 0; cell < 15; cell++) {
        if ((shape >> (14 - cell) & 1) == 1) {
          fill(argb, (i * 4 + 1 + cell % 3) * dot, (1 + cell / 3) * dot, dot, dot, WHITE);
        }
      }
    }
  }

  private void fill(int[] argb, int left, int top, int wide, int high, int colour) {
    int right = Math.min(left + wide, format.width());
    for (int y = top; y < Math.min(top + high, format.height()) && left < right; y++) {
      Arrays.fill(argb, y * format.width() + left, y * format.width() + right, colour);
    }
  }
}
