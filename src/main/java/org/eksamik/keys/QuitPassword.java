package org.eksamik.keys;

import org.eksamik.exam.Secret;

/** The invigilator's password that ends an exam, kept in the profile as an Argon2 hash. */
public final class QuitPassword {
  private QuitPassword() {}

  /**
   * Whether this is the password. Slow on purpose: not for the FX thread.
   *
   * @param argon2Hash the profile's {@code kiosk.quitPassword}; a text that is no Argon2 hash
   *     matches nothing
   */
  public static boolean matches(String argon2Hash, Secret typed) {
    return PasswordHash.parse(argon2Hash).map(hash -> hash.matches(typed)).orElse(false);
  }
}
