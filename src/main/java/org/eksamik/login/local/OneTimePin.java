package org.eksamik.login.local;

import java.security.SecureRandom;
import java.util.Locale;
import org.eksamik.exam.Secret;

/** PINs that let in once: eight signs that print alike in no font, in two groups. */
final class OneTimePin {
  /** Without 0 O, 1 I L, 2 Z, 5 S, 8 B; 25 signs, so that a PIN has 37 bits. */
  private static final String SIGNS = "ACDEFGHJKMNPQRTUVWXY34679";

  private static final int GROUP = 4;

  private OneTimePin() {}

  /** A new one as it is printed, such as {@code K7QD-3XMA}. */
  static Secret draw(SecureRandom random) {
    return Secret.of(group(random) + "-" + group(random));
  }

  /** As it is hashed: however somebody types the groups and the case. */
  static Secret plain(Secret typed) {
    return Secret.of(typed.reveal().replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT));
  }

  private static String group(SecureRandom random) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < GROUP; i++) {
      signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return signs.toString();
  }
}
