package org.eksamik.kiosk;

import org.eksamik.profile.WatchSettings.Reaction;

/** Hears of what was found while an exam runs. Any thread; returns at once. */
public interface WatchListener {
  /**
   * Something was found that was not there before.
   *
   * @param reaction never {@code OFF} nor {@code RECORD}
   */
  void found(String detector, Reaction reaction);
}
