package org.eksamik.sandbox.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.words.Language;

/** In which language a student wants the demo exam. */
final class ChosenLanguage {
  static final String COOKIE = "language";

  private ChosenLanguage() {}

  /**
   * What {@code lang} asks for, else what was asked for before, else Estonian. What the browser
   * prefers does not count: it is the workstation's language, not the exam's.
   */
  static Language of(Request request) throws Refusal {
    String asked = request.query().optional("lang").or(() -> request.cookie(COOKIE)).orElse("");
    return Language.of(Locale.forLanguageTag(asked)).orElse(Language.ET);
  }

  /** Links to the same page in the other languages. */
  static String links(Language now, String sitting) {
    return Stream.of(Language.values())
        .filter(other -> other != now)
        .map(other ->
            "<a lang=\"%1$s\" href=\"?sitting=%2$s&amp;lang=%1$s\">%3$s</a>"
                .formatted(other.code(), sitting, other.ownName()))
        .collect(Collectors.joining(" "));
  }
}
