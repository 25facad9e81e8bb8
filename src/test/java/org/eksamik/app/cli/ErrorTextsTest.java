package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.eksamik.exam.Fault;
import org.eksamik.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorTextsTest {
  private static final Map<String, String> NO_FACTS = Map.of();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFaultHasItsFourTexts(Language language) {
    CliWords words = CliWords.in(language.locale());
    for (Fault fault : Fault.values()) {
      for (String part : new String[] {"title", "do", "ask", "desk"}) {
        assertThat(words.error(fault.code(), part, NO_FACTS))
            .as("%s %s %s", language, fault, part)
            .isNotBlank();
      }
      assertThat(words.error(fault.code(), "title", NO_FACTS))
          .doesNotContain("–")
          .doesNotEndWith(".")
          .doesNotEndWith("。");
      assertThat(words.error(fault.code(), "ask", NO_FACTS)).doesNotContain("–");
    }
  }

  @Test
  void fillsPlacesWithFactsAndNothingElse() {
    CliWords words = CliWords.in(Locale.of("et", "EE"));
    assertThat(words.error("E-202", "do", Map.of("seconds", "$1 {minutes}")))
        .isEqualTo("Oota $1 {minutes} sekundit ja proovi siis uuesti.");
    assertThat(CliWords.in(Locale.FRENCH).error("E-304", "title", NO_FACTS))
        .isEqualTo("The exam site is out of order");
  }
}
