package org.eksamik.app.cli;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.profile.sealed.PasswordSource;
import org.eksamik.profile.sealed.Statement;

/** Asks for a password at the terminal, where there is one, without showing what is typed. */
final class TerminalPassword implements PasswordSource {
  private static final int ATTEMPTS = 3;

  private final Console words;
  private int asked;

  TerminalPassword(Console words) {
    this.words = words;
  }

  @Override
  public Optional<Secret> password(Statement profile, boolean wrong) {
    if (asked == ATTEMPTS) {
      return Optional.empty();
    }
    asked++;
    return ask(
        wrong ? "profile.passwordWrong" : "profile.password",
        Map.of("name", profile.terms().name()));
  }

  /** Nothing where nobody sits at a terminal, or nothing was typed. */
  Optional<Secret> ask(String key, Map<String, String> facts) {
    Optional<java.io.Console> terminal =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
    if (terminal.isEmpty()) {
      return Optional.empty();
    }
    char[] typed = terminal.get().readPassword("%s ", words.words().text(key, facts));
    if (typed == null || typed.length == 0) {
      return Optional.empty();
    }
    Secret password = Secret.of(CharBuffer.wrap(typed));
    Arrays.fill(typed, '\0');
    return Optional.of(password);
  }
}
