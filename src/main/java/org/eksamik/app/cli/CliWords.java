package org.eksamik.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of the command line and of every fault, in one language. */
final class CliWords {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

  private final Locale language;
  private final ResourceBundle errors;
  private final ResourceBundle sentences;

  private CliWords(Locale language) {
    this.language = language;
    this.errors = bundle("i18n.errors", language);
    this.sentences = bundle("i18n.cli", language);
  }

  /** English for every language but those there is a bundle for. */
  static CliWords in(Locale wanted) {
    return new CliWords(wanted.getLanguage().equals("et") ? Locale.of("et") : Locale.ENGLISH);
  }

  Locale language() {
    return language;
  }

  String text(String key, Map<String, String> facts) {
    return filled(sentences.getString(key), facts);
  }

  /**
   * A part of what to say about a fault.
   *
   * @param part {@code title}, {@code do}, {@code ask} or {@code desk}
   */
  String error(String code, String part, Map<String, String> facts) {
    return filled(errors.getString("error." + code + "." + part), facts);
  }

  /** A place without a fact leaves nothing behind, nor the space before it. */
  private static String filled(String text, Map<String, String> facts) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "–")))
        .replaceAll("( –)+$", "");
  }

  private static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        name,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
