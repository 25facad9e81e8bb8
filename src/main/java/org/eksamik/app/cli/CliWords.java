package org.eksamik.app.cli;

import java.util.Locale;
import java.util.Map;
import org.eksamik.words.Language;
import org.eksamik.words.Texts;

/** The sentences of the command line and of every fault, in one language. */
final class CliWords {
  private final Texts errors;
  private final Texts sentences;

  private CliWords(Locale language) {
    this.errors = Texts.of("errors", language);
    this.sentences = Texts.of("cli", language);
  }

  /** English for every language that Eksamik does not speak. */
  static CliWords in(Locale wanted) {
    return new CliWords(wanted);
  }

  Language spoken() {
    return sentences.language();
  }

  Locale language() {
    return sentences.locale();
  }

  String text(String key, Map<String, String> facts) {
    return sentences.text(key, facts);
  }

  /**
   * A part of what to say about a fault.
   *
   * @param part {@code title}, {@code do}, {@code ask} or {@code desk}
   */
  String error(String code, String part, Map<String, String> facts) {
    return errors.text("error." + code + "." + part, facts);
  }
}
