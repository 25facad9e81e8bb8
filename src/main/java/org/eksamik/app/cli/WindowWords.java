package org.eksamik.app.cli;

import java.util.List;
import java.util.Set;

/**
 * A command line that does nothing but open the window, as on every workstation every day. Such a
 * one is known before it is read, so that the window starts meanwhile and no command is put
 * together for nothing.
 */
public final class WindowWords {
  private static final Set<String> FLAGS = Set.of("--windowed", "--json", "--fake-devices");
  private static final Set<String> WITH_VALUE = Set.of("--profile", "--data", "--password-file");

  private WindowWords() {}

  /** Whether it certainly is one, on a machine with a display or without. */
  public static boolean are(List<String> words) {
    boolean valueFollows = false;
    for (String word : words) {
      if (valueFollows) {
        valueFollows = false;
      } else if (WITH_VALUE.contains(word)) {
        valueFollows = true;
      } else if (!FLAGS.contains(word)
          && WITH_VALUE.stream().noneMatch(name -> word.startsWith(name + "="))) {
        return false;
      }
    }
    return !valueFollows;
  }
}
