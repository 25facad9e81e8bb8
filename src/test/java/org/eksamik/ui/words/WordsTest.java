package org.eksamik.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private final Words english = Words.in(Locale.ENGLISH);

  @Test
  void fillsThePlacesOfAnError() {
    ExamException failure = ExamException.of(Fault.PROVIDER_BROKEN).with("provider", "oqylyq");
    assertThat(english.error(failure).title()).isNotBlank();
    assertThat(english.error(failure).desk()).doesNotContain("{");
  }

  @Test
  void anUnknownLanguageGetsTheFirstOne() {
    assertThat(Words.in(Locale.KOREAN).language()).isEqualTo(Locale.of("et"));
    assertThat(Words.in(Locale.of("zh", "CN")).spoken()).isEqualTo(Language.ZH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ET | 12 345 | 4. mai 2026      | 1 minut  | 2 minutit | 25 minutit
          RU | 12 345 | 4 мая 2026 г.    | 1 минута | 2 минуты  | 25 минут
          EN | 12,345 | May 4, 2026      | 1 minute | 2 minutes | 25 minutes
          ZH | 12,345 | 2026年5月4日     | 1 分钟   | 2 分钟    | 25 分钟
          """)
  void writesNumbersDatesAndCountsAsTheLanguageDoes(
      Language language, String number, String date, String one, String two, String many) {
    Words words = Words.in(language);
    assertThat(plain(words.number(12_345))).isEqualTo(number);
    assertThat(plain(words.date(Instant.parse("2026-05-04T09:00:00Z")))).isEqualTo(date);
    assertThat(words.count("choice.minutes", 1)).isEqualTo(one);
    assertThat(words.count("choice.minutes", 2)).isEqualTo(two);
    assertThat(words.count("choice.minutes", 25)).isEqualTo(many);
  }

  /** 5/4/26 is the fourth of May to some readers of English, and the fifth of April to others. */
  @Test
  void leavesNoDoubtAboutTheMonth() {
    Instant may = Instant.parse("2026-05-04T09:00:00Z");
    assertThat(plain(Words.in(Language.EN).moment(may))).startsWith("May 4, 2026 ");
    assertThat(plain(Words.in(Language.ET).moment(may))).startsWith("04.05.26 ");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageIsFoundByItsLocale(Language language) {
    assertThat(Words.in(language.locale()).spoken()).isEqualTo(language);
    assertThat(Words.in(language).time(Instant.EPOCH)).matches("\\d\\d:\\d\\d");
  }

  /** The JDK keeps a number and its unit together by spaces that do not break. */
  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
