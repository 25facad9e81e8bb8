package org.eksamik.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextLookTest {
  private static final double MIDDLE = 0.5;

  private static NextLook with(double chance) {
    return new NextLook(
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return 0;
          }

          @Override
          public double nextDouble() {
            return chance;
          }
        });
  }

  private static List<Integer> failures(NextLook look) {
    return IntStream.range(0, 8).map(_ -> look.after(false)).boxed().toList();
  }

  @Test
  void looksLessAndLessOftenWhileTheNetworkIsGone() {
    assertThat(failures(with(MIDDLE))).containsExactly(1, 2, 4, 8, 16, 30, 30, 30);
  }

  @Test
  void isNeverInStepWithOthers() {
    assertThat(failures(with(0))).containsExactly(1, 1, 2, 4, 8, 15, 15, 15);
    assertThat(failures(with(0.999))).containsExactly(1, 3, 6, 12, 24, 45, 45, 45);
  }

  @Test
  void beginsAnewOnceTheNetworkWasBack() {
    NextLook look = with(MIDDLE);
    failures(look);
    assertThat(look.after(true)).isEqualTo(10);
    assertThat(look.after(false)).isEqualTo(1);
  }
}
