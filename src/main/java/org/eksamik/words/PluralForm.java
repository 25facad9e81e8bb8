package org.eksamik.words;

import java.util.Locale;

/**
 * The forms of words beside a whole number. A text that has them stands in a bundle once for each,
 * with {@link #key} at the end of its own: as {@code one} and {@code other}, or, where the number's
 * last digits decide, as {@code one}, {@code few} and {@code other}.
 */
public enum PluralForm {
  ONE,
  FEW,
  OTHER;

  /** One, or any other number. */
  static PluralForm of(long number) {
    return number == 1 ? ONE : OTHER;
  }

  /** As Russian counts: 1, 21; 2, 3, 24; 5, 11, 20 (Unicode CLDR, "Language Plural Rules"). */
  static PluralForm byLastDigits(long number) {
    long last = Math.abs(number) % 10;
    boolean teen = Math.abs(number) % 100 / 10 == 1;
    if (!teen && last == 1) {
      return ONE;
    }
    return !teen && last >= 2 && last <= 4 ? FEW : OTHER;
  }

  /** Such as {@code few}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
