package org.eksamik.browser.media;

import java.util.Arrays;
import java.util.Locale;

/**
 * The {@code allow} attribute of an iframe: which features it hands on (Permissions Policy, 4.9).
 */
final class AllowAttribute {
  private AllowAttribute() {}

  /**
   * Whether the attribute hands the feature on to a document of {@code child}'s origin. Without a
   * word on it, only to the parent's own origin.
   *
   * @param source the origin of the iframe's address, or empty
   */
  static boolean allows(
      String attribute, String feature, String parent, String child, String source) {
    return Arrays.stream(attribute.split(";"))
        .map(directive -> directive.strip().split("\\s+"))
        .filter(words -> words[0].toLowerCase(Locale.ROOT).equals(feature))
        .findFirst()
        .map(words -> matches(words, parent, child, source))
        .orElse(parent.equals(child));
  }

  private static boolean matches(String[] words, String parent, String child, String source) {
    if (words.length == 1) {
      return child.equals(source);
    }
    return Arrays.stream(words)
        .skip(1)
        .anyMatch(word ->
            switch (word.toLowerCase(Locale.ROOT)) {
              case "*" -> true;
              case "'self'" -> child.equals(parent);
              case "'src'" -> child.equals(source);
              case "'none'" -> false;
              default -> child.equalsIgnoreCase(word);
            });
  }
}
