package org.eksamik.kiosk.watchdog;

import java.util.Locale;
import java.util.Optional;

/** What the watched process tells its watchdog, one word a line. */
enum Word {
  /** The workstation is held from now on. */
  HELD,
  /** It is not any more. */
  FREE,
  /** The window's thread answers. */
  BEAT,
  /** The program ends as it should. */
  END;

  String line() {
    return name().toLowerCase(Locale.ROOT) + "\n";
  }

  static Optional<Word> read(String line) {
    for (Word word : values()) {
      if (word.line().strip().equals(line.strip())) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
