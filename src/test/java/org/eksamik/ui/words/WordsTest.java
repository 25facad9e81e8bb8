package org.eksamik.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");
  private static final Pattern FXML_KEY = Pattern.compile("=\"%([a-z][a-z0-9.-]*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private final Words estonian = Words.in(Locale.of("et"));
  private final Words english = Words.in(Locale.ENGLISH);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(estonian.bundle().keySet())
        .containsExactlyInAnyOrderElementsOf(english.bundle().keySet());
  }

  @Test
  void bothLanguagesFillTheSamePlaces() {
    for (String key : estonian.bundle().keySet()) {
      assertThat(places(estonian.text(key))).as(key).isEqualTo(places(english.text(key)));
    }
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> used = used();
    assertThat(english.bundle().keySet().stream().filter(key -> !isUsed(key, used))).isEmpty();
  }

  @Test
  void everyKeyOfTheScreensExists() throws IOException {
    assertThat(keys(Path.of("resources/fxml"), FXML_KEY)).isSubsetOf(english.bundle().keySet());
  }

  @Test
  void everyKeyTheCodeAsksForExists() throws IOException {
    Pattern asked = Pattern.compile("words\\s*\\.text\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    assertThat(keys(Path.of("src/main/java/org/eksamik/ui"), asked))
        .isNotEmpty()
        .isSubsetOf(english.bundle().keySet());
  }

  @Test
  void noSentenceBegsOrShouts() {
    for (Words words : Set.of(estonian, english)) {
      for (String key : words.bundle().keySet()) {
        assertThat(words.text(key).toLowerCase(words.language()))
            .as(key)
            .doesNotContain("!", "please", "palun", "oops");
      }
    }
  }

  @Test
  void fillsThePlacesOfAnError() {
    ExamException failure = ExamException.of(Fault.PROVIDER_BROKEN).with("provider", "oqylyq");
    assertThat(english.error(failure).title()).isNotBlank();
    assertThat(english.error(failure).desk()).doesNotContain("{");
  }

  @Test
  void anUnknownLanguageGetsTheFirstOne() {
    assertThat(Words.in(Locale.KOREAN).language()).isEqualTo(Locale.of("et"));
  }

  private static boolean isUsed(String key, Set<String> used) {
    String base = key.replaceFirst("\\.(one|other|slow)$", "");
    return used.contains(key)
        || used.contains(base)
        || used.stream().anyMatch(start -> start.endsWith(".") && key.startsWith(start));
  }

  private static Set<String> used() throws IOException {
    Set<String> used = keys(Path.of("src/main/java/org/eksamik/ui"), LITERAL);
    used.addAll(keys(Path.of("resources/fxml"), FXML_KEY));
    return used;
  }

  private static Set<String> keys(Path folder, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
    return places;
  }
}
