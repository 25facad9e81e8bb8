package org.eksamik.capture.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.eksamik.capture.Capture.Grab;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.junit.jupiter.api.Test;

class TestPatternTest {
  @Test
  void burnsTheClockIn() {
    long before = System.currentTimeMillis();
    try (TestPattern pattern = new TestPattern(new VideoFormat(640, 480, 50));
        VideoFrame frame = ((Grab.Got<VideoFrame>) pattern.next()).captured()) {
      long clock = 0;
      for (int bit = 0; bit < TestPattern.CLOCK_BITS; bit++) {
        int cell = frame.argb()[470 * 640 + bit * 20 + 10];
        clock = clock << 1 | (cell == 0xFFFFFFFF ? 1 : 0);
      }
      long after = System.currentTimeMillis();
      assertThat(clock).isBetween(before & 0xFFFFFFFFL, after & 0xFFFFFFFFL);
      assertThat(frame.argb()[100 * 640 + 120]).isEqualTo(0xFFFFFF00);
    }
  }
}
