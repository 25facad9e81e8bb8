package org.eksamik.evidence.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.exam.Event;
import org.eksamik.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindVerdictGravityAndFindingHasItsWords(Language language) {
    EvidenceWords words = EvidenceWords.in(language.locale());

    assertThat(Stream.of(Event.Kind.values()).map(Enum::name))
        .allSatisfy(kind -> assertThat(words.event(kind)).isNotEqualTo(kind).isNotBlank());
    assertThat(Gravity.values()).allSatisfy(it -> assertThat(words.gravity(it)).isNotBlank());
    for (RecordedSession.Verdict verdict : RecordedSession.Verdict.values()) {
      String key = "verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(words.text(key)).containsPattern("[.。]$");
    }
    for (Finding.What what : Finding.What.values()) {
      assertThat(words.finding(new Finding(what, 3, 14, "camera-1", "detail"))).doesNotContain("{");
    }
  }

  @Test
  void anEventOfANewerProgramKeepsItsName() {
    assertThat(EvidenceWords.in(Locale.ENGLISH).event("SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
  }
}
