package org.eksamik.evidence.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.exam.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceWordsTest {
  private static Set<String> keys(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("resources/i18n/evidence_" + language + ".properties"))) {
      texts.load(file);
    }
    return texts.stringPropertyNames();
  }

  @Test
  void bothLanguagesSayTheSame() throws Exception {
    assertThat(keys("et")).isEqualTo(keys("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "et"})
  void everyKindVerdictGravityAndFindingHasItsWords(String language) {
    EvidenceWords words = EvidenceWords.in(Locale.of(language));

    assertThat(Stream.of(Event.Kind.values()).map(Enum::name))
        .allSatisfy(kind -> assertThat(words.event(kind)).isNotEqualTo(kind).isNotBlank());
    assertThat(Gravity.values()).allSatisfy(it -> assertThat(words.gravity(it)).isNotBlank());
    for (RecordedSession.Verdict verdict : RecordedSession.Verdict.values()) {
      String key = "verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(words.text(key)).endsWith(".");
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
