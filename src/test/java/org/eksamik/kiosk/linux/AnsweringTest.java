package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private final Answering answering = new Answering(0);

  private static long millis(long count) {
    return TimeUnit.MILLISECONDS.toNanos(count);
  }

  @Test
  void isUsualAsLongAsTheThreadAnswers() {
    assertThat(answering.isUsual(millis(2400))).isTrue();
    answering.answered(millis(2400));
    assertThat(answering.isUsual(millis(4800))).isTrue();
  }

  @Test
  void leavesTheWindowsAloneOnceTheThreadIsSilent() {
    assertThat(answering.isUsual(millis(2500))).isFalse();
  }

  @Test
  void leavesThemAloneForAMomentAfterTheThreadAnswersAgain() {
    answering.answered(millis(9000));
    assertThat(answering.isUsual(millis(9100))).isFalse();
    answering.answered(millis(11_400));
    assertThat(answering.isUsual(millis(11_600))).isTrue();
  }
}
