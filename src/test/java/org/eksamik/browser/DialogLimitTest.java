package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DialogLimitTest {
  private Instant now = Instant.EPOCH;
  private final DialogLimit limit = new DialogLimit(() -> now);

  private boolean show() {
    boolean may = limit.mayShow();
    if (may) {
      limit.closed();
    }
    return may;
  }

  @Test
  void aFewMayFollowEachOther() {
    for (int i = 0; i < 4; i++) {
      assertThat(show()).isTrue();
    }
    assertThat(show()).isFalse();
    assertThat(show()).isFalse();
  }

  @Test
  void aPauseForgives() {
    for (int i = 0; i < 10; i++) {
      show();
    }
    now = now.plusSeconds(3);

    assertThat(show()).isTrue();
  }

  @Test
  void readingOneForLongIsNoShouting() {
    for (int i = 0; i < 10; i++) {
      now = now.plusSeconds(5);
      assertThat(show()).isTrue();
    }
  }
}
