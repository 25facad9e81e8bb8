package org.eksamik.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command line that does nothing but open the window, as on every workstation every day. Such a
 * one is read here and at once: putting together all commands takes longer than anything else
 * before the first screen.
 */
public final class WindowWords {
  private static final Set<String> FLAGS = Set.of("--windowed", "--json", "--fake-devices");
  private static final Set<String> WITH_VALUE = Set.of("--profile", "--data", "--password-file");

  private WindowWords() {}

  /** Whether it certainly is one, on a machine with a display or without. */
  public static boolean are(List<String> words) {
    return read(words).isPresent();
  }

  /** What it says; empty where it may be any other command, or a mistake. */
  static Optional<GlobalOptions> read(List<String> words) {
    GlobalOptions options = new GlobalOptions();
    Set<String> said = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(words);
    while (!left.isEmpty()) {
      String word = left.pop();
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      boolean flag = equals < 0 && FLAGS.contains(name);
      boolean value = WITH_VALUE.contains(name) && (equals >= 0 || isPlain(left.peek()));
      if (!said.add(name) || !(flag || value)) {
        return Optional.empty();
      }
      options.say(name, flag ? "" : equals < 0 ? left.pop() : word.substring(equals + 1));
    }
    return Optional.of(options);
  }

  /** Neither missing nor another option, nor a file with more words. */
  private static boolean isPlain(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.startsWith("-") && !value.startsWith("@");
  }
}
