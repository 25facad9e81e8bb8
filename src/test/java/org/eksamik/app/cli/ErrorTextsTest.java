package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextsTest {
  private static final Map<String, String> NO_FACTS = Map.of();

  @ParameterizedTest
  @ValueSource(strings = {"et", "en"})
  void everyFaultHasItsFourTexts(String language) {
    CliWords words = CliWords.in(Locale.of(language));
    for (Fault fault : Fault.values()) {
      for (String part : new String[] {"title", "do", "ask", "desk"}) {
        assertThat(words.error(fault.code(), part, NO_FACTS))
            .as("%s %s %s", language, fault, part)
            .isNotBlank();
      }
      assertThat(words.error(fault.code(), "title", NO_FACTS))
          .doesNotContain("–")
          .doesNotEndWith(".");
      assertThat(words.error(fault.code(), "ask", NO_FACTS)).doesNotContain("–");
    }
  }

  @ParameterizedTest
  @CsvSource({"i18n.errors", "i18n.cli", "i18n.reasons"})
  void bothLanguagesHaveTheSameTextsWithTheSamePlaces(String name) {
    ResourceBundle english = ResourceBundle.getBundle(name, Locale.ENGLISH);
    ResourceBundle estonian = ResourceBundle.getBundle(name, Locale.of("et"));
    assertThat(estonian.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(places(estonian.getString(key))).as(key).isEqualTo(places(english.getString(key)));
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

  private static SortedSet<String> places(String text) {
    SortedSet<String> places = new TreeSet<>();
    Pattern.compile("\\{[A-Za-z]+}")
        .matcher(text)
        .results()
        .forEach(place -> places.add(place.group()));
    return places;
  }
}
