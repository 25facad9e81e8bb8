package org.eksamik.browser.chromium.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "et-EE | et-EE,et,en-US,en | et_EE",
        "ru    | ru,en-US,en       | ru",
        "en-US | en-US,en          | en_US",
        "en-GB | en-GB,en,en-US    | en_GB",
        "und   | en-US,en          | en_US",
      })
  void isToldAsBrowsersTellIt(String tag, String accepted, String name) {
    PageLanguage language = new PageLanguage(Locale.forLanguageTag(tag));
    assertThat(language.accepted()).isEqualTo(accepted);
    assertThat(language.name()).isEqualTo(name);
  }
}
