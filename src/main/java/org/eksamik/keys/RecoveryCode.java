package org.eksamik.keys;

import java.security.SecureRandom;
import java.util.Locale;
import org.eksamik.exam.Secret;

/**
 * A code that an invigilator uses once, without a network: twelve characters in three groups, such
 * as {@code 7KQF-M2XP-9TDB}. Sixty bits, in an alphabet without letters that look like digits.
 */
public final class RecoveryCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 3;
  private static final int GROUP = 4;

  private RecoveryCode() {}

  public static Secret make(SecureRandom random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return Secret.of(code.toString());
  }

  /** What was typed, as it was made: people leave out hyphens, and read 0 as O and 1 as I or L. */
  public static Secret read(Secret typed) {
    String letters =
        typed
            .reveal()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return Secret.of(letters.replaceAll("(.{4})(?=.)", "$1-"));
  }

  /** Whether this may be such a code at all. */
  public static boolean isOne(Secret typed) {
    return read(typed).reveal().matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
  }
}
