package org.eksamik.login;

import java.text.Normalizer;
import java.util.Locale;

/** How two spellings of the same login are recognised. */
public final class LoginName {
  private LoginName() {}

  /** The form to compare by: Unicode NFKC, without space around it, without regard to case. */
  public static String key(String login) {
    String composed = Normalizer.normalize(login, Normalizer.Form.NFKC).strip();
    // Upper case first, since ß and ſ only meet their kin there.
    return Normalizer.normalize(
        composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }
}
