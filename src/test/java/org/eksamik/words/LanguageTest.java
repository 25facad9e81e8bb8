package org.eksamik.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void theCountryOfALocalePlaysNoPart() {
    assertThat(Language.of(Locale.of("zh", "CN"))).contains(Language.ZH);
    assertThat(Language.of(Locale.forLanguageTag("kk-Cyrl-KZ"))).contains(Language.KK);
    assertThat(Language.of(Locale.KOREAN)).isEmpty();
  }
}
