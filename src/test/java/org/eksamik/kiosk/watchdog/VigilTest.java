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

  private void freeze() {
    vigil.hear(Word.HELD, 0);
    assertThat(vigil.silence(seconds(5))).isEqualTo(Deed.FREEZE);
  }

  @Test
  void mindsNoSilenceWhileNothingIsHeld() {
    assertThat(vigil.silence(seconds(60))).isEqualTo(Deed.NOTHING);
  }

  @Test
  void noticesAFrozenWindowOnceWithinFiveSeconds() {
    vigil.hear(Word.HELD, 0);
    assertThat(vigil.silence(seconds(4))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.silence(seconds(5))).isEqualTo(Deed.FREEZE);
    assertThat(vigil.silence(seconds(6))).isEqualTo(Deed.NOTHING);
  }

  @Test
  void endsAFrozenProgramUnaskedOnlyWhereNobodyCanBeAsked() {
    freeze();
    assertThat(vigil.silence(seconds(14))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.silence(seconds(15))).isEqualTo(Deed.END_IT);
    assertThat(vigil.silence(seconds(16))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.died()).isEqualTo(Deed.RESTORE);
    assertThat(vigil.isHeld()).isTrue();
    assertThat(vigil.isRequested()).isFalse();
  }

  @Test
  void waitsForAnAnswerAsLongAsItTakes() {
    freeze();
    assertThat(vigil.hear(Offer.Word.SHOWN)).isEqualTo(Deed.TELL_OFFERED);
    assertThat(vigil.silence(seconds(600))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.hear(Offer.Word.WAIT)).isEqualTo(Deed.TELL_WAIT);
    assertThat(vigil.silence(seconds(601))).isEqualTo(Deed.NOTHING);
    assertThat(vigil.hear(Offer.Word.RESTART)).isEqualTo(Deed.END_ON_REQUEST);
    assertThat(vigil.isRequested()).isTrue();
  }

  @Test
  void endsTheProgramWhenTheOfferIsGoneWithoutAnAnswer() {
    freeze();
    vigil.hear(Offer.Word.SHOWN);
    assertThat(vigil.hear(Offer.Word.GONE)).isEqualTo(Deed.NOTHING);
    assertThat(vigil.silence(seconds(20))).isEqualTo(Deed.END_IT);
  }

  @Test
  void letsAWindowBeThatAnswersAgain() {
    freeze();
    vigil.hear(Offer.Word.SHOWN);
    assertThat(vigil.hear(Word.BEAT, seconds(8))).isEqualTo(Deed.THAW);
    assertThat(vigil.hear(Offer.Word.RESTART)).as("too late").isEqualTo(Deed.NOTHING);
    assertThat(vigil.silence(seconds(11))).isEqualTo(Deed.NOTHING);
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
