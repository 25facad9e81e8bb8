package org.eksamik.kiosk.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eksamik.kiosk.watchdog.Vigil.Deed;
import org.junit.jupiter.api.Test;

class VigilTest {
  private final Vigil vigil = new Vigil(0);

  private static long seconds(long count) {
    return TimeUnit.SECONDS.toNanos(count);
  }

  @Test
  void mindsNoSilenceWhileNothingIsHeld() {
    assertThat(vigil.silence(seconds(60))).isEqualTo(Deed.NOTHING);
  }

  @Test
  void tellsOnceThatAHeldWindowIsFrozenAndEndsItInTheEnd() {
    vigil.hear(Word.HELD, 0);
    assertThat(vigil.silence(seconds(4))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.silence(seconds(5))).isEqualTo(Deed.TELL_FROZEN);
    assertThat(vigil.silence(seconds(6))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.silence(seconds(10))).isEqualTo(Deed.END_IT);
    assertThat(vigil.silence(seconds(11))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.died()).isEqualTo(Deed.RESTORE);
    assertThat(vigil.isHeld()).isTrue();
  }

  @Test
  void letsAWindowBeThatAnswersAgain() {
    vigil.hear(Word.HELD, 0);
    assertThat(vigil.silence(seconds(6))).isEqualTo(Deed.TELL_FROZEN);
    assertThat(vigil.hear(Word.BEAT, seconds(8))).isEqualTo(Deed.TELL_ANSWERS);
    assertThat(vigil.silence(seconds(12))).isEqualTo(Deed.NOTHING);
  }

  @Test
  void doesNotMindSilenceAfterTheExam() {
    vigil.hear(Word.HELD, 0);
    vigil.hear(Word.FREE, seconds(1));
    assertThat(vigil.silence(seconds(60))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.isHeld()).isFalse();
  }

  @Test
  void goesWhenTheProgramSaysGoodbye() {
    assertThat(vigil.hear(Word.END, 0)).isEqualTo(Deed.GO);
  }
}
