package org.eksamik.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "et, 1, one", "et, 0, other", "et, 21, other",
    "en, 1, one", "en, 2, other", "kk, 1, one", "kk, 11, other",
    "zh, 1, other", "zh, 5, other",
    "ru, 1, one", "ru, 21, one", "ru, 101, one", "ru, 11, many", "ru, 111, many",
    "ru, 2, few", "ru, 24, few", "ru, 12, many", "ru, 14, many", "ru, 0, many", "ru, 5, many",
    "ru, 30, many"
  })
  void aNumberTakesTheFormOfTheLanguage(String language, long number, String form) {
    assertThat(Language.of(Locale.of(language)).orElseThrow().form(number).key()).isEqualTo(form);
  }

  @Test
  void theCountryOfALocalePlaysNoPart() {
    assertThat(Language.of(Locale.of("zh", "CN"))).contains(Language.ZH);
    assertThat(Language.of(Locale.forLanguageTag("kk-Cyrl-KZ"))).contains(Language.KK);
    assertThat(Language.of(Locale.KOREAN)).isEmpty();
  }
}
