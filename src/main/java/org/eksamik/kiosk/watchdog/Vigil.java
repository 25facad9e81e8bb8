package org.eksamik.kiosk.watchdog;

import java.time.Duration;

/**
 * Decides what the watchdog does, from what it hears and how long it heard nothing. Times are of a
 * clock that stands still while the machine sleeps.
 */
final class Vigil {
  /** A window that is silent for so long is frozen. */
  static final Duration FROZEN = Duration.ofSeconds(5);

  /** So long it may think; then only ending it gives the keys back. */
  static final Duration HOPELESS = Duration.ofSeconds(10);

  /** What there is to do. */
  enum Deed {
    NOTHING,
    TELL_FROZEN,
    TELL_ANSWERS,
    END_IT,
    /** Put back what is left, and start the program again. */
    RESTORE,
    /** The program ended well. */
    GO
  }

  private boolean held;
  private boolean frozen;
  private boolean ending;
  private long lastBeat;

  Vigil(long now) {
    lastBeat = now;
  }

  boolean isHeld() {
    return held;
  }

  Deed hear(Word word, long now) {
    lastBeat = now;
    return switch (word) {
      case HELD -> {
        held = true;
        yield Deed.NOTHING;
      }
      case FREE -> {
        held = false;
        yield answers();
      }
      case BEAT -> answers();
      case END -> Deed.GO;
    };
  }

  private Deed answers() {
    boolean was = frozen;
    frozen = false;
    return was ? Deed.TELL_ANSWERS : Deed.NOTHING;
  }

  /** Nothing was heard up to now. */
  Deed silence(long now) {
    Duration silent = Duration.ofNanos(now - lastBeat);
    if (!held || ending) {
      return Deed.NOTHING;
    }
    if (silent.compareTo(HOPELESS) >= 0) {
      ending = true;
      return Deed.END_IT;
    }
    if (!frozen && silent.compareTo(FROZEN) >= 0) {
      frozen = true;
      return Deed.TELL_FROZEN;
    }
    return Deed.NOTHING;
  }

  /** The pipe is closed and nobody said goodbye. */
  Deed died() {
    return Deed.RESTORE;
  }
}
