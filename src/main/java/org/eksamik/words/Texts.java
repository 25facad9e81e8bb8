package org.eksamik.words;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bundle of texts in one language, from {@code resources/i18n}. A text may have places such as
 * <code>{name}</code>, filled from facts. Unchanging.
 */
public final class Texts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern EMPTY_END = Pattern.compile("( ?–)+$");

  private final Language language;
  private final ResourceBundle bundle;

  private Texts(Language language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /**
   * The texts of a bundle.
   *
   * @param name the part of its file's name before the language
   */
  public static Texts of(String name, Language language) {
    return new Texts(
        language,
        ResourceBundle.getBundle(
            "i18n." + name,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** The same in this language, or in English where Eksamik does not speak it. */
  public static Texts of(String name, Locale wanted) {
    return of(name, Language.of(wanted).orElse(Language.EN));
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  /** The texts as FXML wants them. */
  public ResourceBundle bundle() {
    return bundle;
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  public String text(String key) {
    return bundle.getString(key);
  }

  /** A place at the end without a fact leaves nothing behind, nor the space before it. */
  public String text(String key, Map<String, String> facts) {
    String filled =
        PLACE
            .matcher(text(key))
            .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "–")));
    return EMPTY_END.matcher(filled).replaceAll("");
  }

  /** The form of a text that fits this number. */
  public String count(String key, long number, Map<String, String> facts) {
    PluralForm form =
        has(key + "." + PluralForm.FEW.key())
            ? PluralForm.byLastDigits(number)
            : PluralForm.of(number);
    return text(key + "." + form.key(), facts);
  }
}
