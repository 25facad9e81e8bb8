package org.eksamik.login.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eksamik.exam.Secret;

/** Which passwords are refused at import: short ones, and those that anybody would try first. */
final class PasswordRule {
  private static final int FEWEST_SIGNS = 8;

  /** Runs of keys and words; a password that is a piece of one, or repeats one, is weak. */
  private static final List<String> RUNS =
      List.of(
          "01234567890123456789",
          "98765432109876543210",
          "abcdefghijklmnopqrstuvwxyz",
          "qwertyuiop",
          "asdfghjkl",
          "password1234567890",
          "parool1234567890",
          "salasona1234567890");

  private PasswordRule() {}

  static boolean isWeak(Secret password, AccountLine owner) {
    String text = password.reveal().toLowerCase(Locale.ROOT);
    return text.codePointCount(0, text.length()) < FEWEST_SIGNS
        || text.codePoints().distinct().count() < 3
        || RUNS.stream().anyMatch(run -> run.contains(text))
        || Stream.of(
                owner.login(),
                owner.firstName() + owner.lastName(),
                owner.firstName() + "." + owner.lastName(),
                owner.fullName(),
                owner.firstName(),
                owner.lastName())
            .anyMatch(text::equalsIgnoreCase);
  }
}
