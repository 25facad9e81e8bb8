package org.eksamik.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalerTest {
  private static final int LEFT = 0xFFFF0000;
  private static final int RIGHT = 0xFF0000FF;

  /** Scaling may round. */
  private static final int ROUGHLY = 0xFFF8F8F8;

  @Test
  void keepsColoursAndPlaces() {
    FramePool pool = new FramePool(64, 32);
    try (Scaler scaler = new Scaler();
        VideoFrame frame = pool.take()) {
      for (int y = 0; y < 32; y++) {
        Arrays.fill(frame.argb(), y * 64, y * 64 + 32, LEFT);
        Arrays.fill(frame.argb(), y * 64 + 32, y * 64 + 64, RIGHT);
      }
      int[] smaller = scaler.scale(frame, 32, 16);
      assertThat(smaller).hasSize(32 * 16);
      assertThat(smaller[8 * 32 + 4] & ROUGHLY).isEqualTo(LEFT & ROUGHLY);
      assertThat(smaller[8 * 32 + 28] & ROUGHLY).isEqualTo(RIGHT & ROUGHLY);
      assertThat(scaler.scale(frame, 64, 32)).isSameAs(frame.argb());
    }
  }

  @Test
  void usesAFrameAgainWhenItsLastReaderIsDone() {
    FramePool pool = new FramePool(4, 4);
    VideoFrame frame = pool.take();
    frame.retain();
    frame.close();
    assertThat(pool.take()).isNotSameAs(frame);
    frame.close();
    assertThat(pool.take()).isSameAs(frame);
  }
}
