package org.eksamik.provider;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.eksamik.net.Answer;
import org.junit.jupiter.api.Test;

/** Lower bounds only: a busy machine may always be slower. */
class PacerTest {
  private static final Answer OK = new Answer(200, Headers.of(), new byte[0]);

  @Test
  void keepsCallsAtTheirDistanceAndMakesUpForNothing() {
    Pacer pacer = Pacer.perSecond(100);
    long start = System.nanoTime();
    for (int i = 0; i < 11; i++) {
      pacer.await();
      pacer.heard(OK);
    }

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(100_000_000L);
  }

  @Test
  void leavesTheProviderAloneForAsLongAsItAsksTo() {
    Pacer pacer = Pacer.perSecond(1000);
    pacer.await();
    pacer.heard(new Answer(429, Headers.of("Retry-After", "1"), new byte[0]));
    long start = System.nanoTime();

    pacer.await();

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(990_000_000L);
  }

  @Test
  void goesOnAtHalfTheSpeed() {
    Pacer pacer = Pacer.perSecond(100);
    pacer.heard(new Answer(429, Headers.of("Retry-After", "0"), new byte[0]));
    pacer.await();
    long start = System.nanoTime();
    pacer.await();
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(15_000_000L);
  }

  @Test
  void doesNotKeepAnInterruptedThread() {
    Pacer pacer = Pacer.perSecond(1);
    pacer.heard(new Answer(429, Headers.of("Retry-After", "300"), new byte[0]));
    Thread.currentThread().interrupt();

    pacer.await();

    assertThat(Thread.interrupted()).isTrue();
  }
}
