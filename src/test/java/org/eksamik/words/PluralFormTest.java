package org.eksamik.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralFormTest {
  @ParameterizedTest
  @CsvSource({
    "1, ONE", "21, ONE", "101, ONE", "2, FEW", "3, FEW", "24, FEW", "-2, FEW",
    "0, OTHER", "5, OTHER", "11, OTHER", "12, OTHER", "14, OTHER", "30, OTHER", "111, OTHER"
  })
  void russianCountsByTheLastDigits(long number, PluralForm form) {
    assertThat(PluralForm.byLastDigits(number)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"1, ONE", "0, OTHER", "2, OTHER", "21, OTHER"})
  void otherLanguagesTellOneFromMany(long number, PluralForm form) {
    assertThat(PluralForm.of(number)).isEqualTo(form);
  }
}
