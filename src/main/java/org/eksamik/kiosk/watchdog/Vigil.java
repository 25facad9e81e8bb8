package org.eksamik.kiosk.watchdog;

import java.time.Duration;

/**
 * Decides what the watchdog does, from what it hears and how long it heard nothing. Times are of a
 * clock that stands still while the machine sleeps.
 */
final class Vigil {
  /**
   * A window that is silent for so long is frozen. Its heart beats four times a second, and the
   * watchdog looks as often: it notices within five seconds.
   */
  static final Duration FROZEN = Duration.ofMillis(4700);

  /** So long it may be silent with nobody asked; then only ending it helps whoever sits there. */
  static final Duration HOPELESS = Duration.ofSeconds(15);

  /** What there is to do. */
  enum Deed {
    NOTHING,
    /** Tell it, let go of the keys, and ask. */
    FREEZE,
    /** Tell it, and ask no more. */
    THAW,
    /** Tell that somebody was asked. */
    TELL_OFFERED,
    /** Tell that somebody wants to wait. */
    TELL_WAIT,
    /** Tell that somebody wants the program to be started again, and end it. */
    END_ON_REQUEST,
    END_IT,
    /** Put back what is left, and start the program again. */
    RESTORE,
    /** The program ended well. */
    GO
  }

  private boolean held;
  private boolean frozen;
  private boolean offered;
  private boolean requested;
  private boolean ending;
  private long lastBeat;

  Vigil(long now) {
    lastBeat = now;
  }

  boolean isHeld() {
    return held;
  }

  /** Somebody wanted the program to be started again. */
  boolean isRequested() {
    return requested;
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
    offered = false;
    return was ? Deed.THAW : Deed.NOTHING;
  }

  /** Something was heard from the offer. */
  Deed hear(Offer.Word word) {
    if (!frozen || ending) {
      return Deed.NOTHING;
    }
    return switch (word) {
      case SHOWN -> {
        offered = true;
        yield Deed.TELL_OFFERED;
      }
      case WAIT -> Deed.TELL_WAIT;
      case RESTART -> {
        requested = true;
        ending = true;
        yield Deed.END_ON_REQUEST;
      }
      case GONE -> {
        offered = false;
        yield Deed.NOTHING;
      }
    };
  }

  /** Nothing was heard up to now. */
  Deed silence(long now) {
    Duration silent = Duration.ofNanos(now - lastBeat);
    if (!held || ending) {
      return Deed.NOTHING;
    }
    if (!offered && silent.compareTo(HOPELESS) >= 0) {
      ending = true;
      return Deed.END_IT;
    }
    if (!frozen && silent.compareTo(FROZEN) >= 0) {
      frozen = true;
      return Deed.FREEZE;
    }
    return Deed.NOTHING;
  }

  /** The pipe is closed and nobody said goodbye. */
  Deed died() {
    return Deed.RESTORE;
  }
}
