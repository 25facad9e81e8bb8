package org.eksamik.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalerTest {
  private static final int LEFT = 0xFFFF0000;
  private static final int RIGHT = 0xFF0000FF;
  private static final Cut WHOLE = new Cut(0, 0, 64, 32);

  /** Scaling may round. */
  private static final int ROUGHLY = 0xFFF8F8F8;

  private final VideoFrame frame = frame();

  @Test
  void keepsColoursAndPlaces() {
    try (Scaler scaler = new Scaler()) {
      int[] smaller = scaler.scale(frame, WHOLE, 32, 16);
      assertThat(smaller).hasSize(32 * 16);
      assertThat(smaller[8 * 32 + 4] & ROUGHLY).isEqualTo(LEFT & ROUGHLY);
      assertThat(smaller[8 * 32 + 28] & ROUGHLY).isEqualTo(RIGHT & ROUGHLY);
      assertThat(scaler.scale(frame, WHOLE, 64, 32)).isSameAs(frame.argb());
    }
  }

  @Test
  void leavesOutWhatIsCutAway() {
    try (Scaler scaler = new Scaler()) {
      int[] right = scaler.scale(frame, new Cut(34, 4, 30, 20), 15, 10).clone();
      assertThat(Arrays.stream(right).allMatch(pixel -> (pixel & ROUGHLY) == (RIGHT & ROUGHLY)))
          .isTrue();
      int[] left = scaler.scale(frame, new Cut(0, 4, 30, 20), 15, 10);
      assertThat(Arrays.stream(left).allMatch(pixel -> (pixel & ROUGHLY) == (LEFT & ROUGHLY)))
          .isTrue();
    }
  }

  @Test
  void cutsTheMiddleInTheShapeThatIsWanted() {
    assertThat(Cut.middle(frame, new VideoFormat(640, 320, 1))).isEqualTo(WHOLE);
    assertThat(Cut.middle(frame, new VideoFormat(100, 100, 1))).isEqualTo(new Cut(16, 0, 32, 32));
    assertThat(Cut.middle(frame, new VideoFormat(64, 16, 1))).isEqualTo(new Cut(0, 8, 64, 16));
    assertThat(Cut.middle(frame, new VideoFormat(1, 10_000, 1))).isEqualTo(new Cut(31, 0, 1, 32));
  }

  @Test
  void usesAFrameAgainWhenItsLastReaderIsDone() {
    FramePool pool = new FramePool(4, 4);
    VideoFrame first = pool.take();
    first.retain();
    first.close();
    assertThat(pool.take()).isNotSameAs(first);
    first.close();
    assertThat(pool.take()).isSameAs(first);
  }

  /** Red on the left half, blue on the right. */
  private static VideoFrame frame() {
    VideoFrame frame = new FramePool(64, 32).take();
    for (int y = 0; y < 32; y++) {
      Arrays.fill(frame.argb(), y * 64, y * 64 + 32, LEFT);
      Arrays.fill(frame.argb(), y * 64 + 32, y * 64 + 64, RIGHT);
    }
    return frame;
  }
}
