package org.eksamik.words;

import java.util.Locale;

/**
 * The forms of words beside a whole number (Unicode CLDR, "Language Plural Rules", cardinal). A
 * text that has them stands in a bundle once for each form of its language, with the form's {@link
 * #key} at the end of its own.
 */
public enum PluralForm {
  ONE,
  FEW,
  MANY,
  OTHER;

  /** Such as {@code few}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
