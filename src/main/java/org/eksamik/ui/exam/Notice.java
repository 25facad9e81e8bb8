package org.eksamik.ui.exam;

import java.time.Duration;
import org.eksamik.capture.Device;

/** A calm word under the bar. */
public sealed interface Notice {
  record None() implements Notice {}

  /** The exam ends soon. */
  record TimeLeft(Duration left) implements Notice {}

  /** The time is over, and the page stays open. */
  record TimeUp() implements Notice {}

  /** The page takes unusually long to open. */
  record Slow() implements Notice {}

  /** The page stopped a device that the exam needs; gone when it starts again. */
  record DeviceStopped(Device.Kind kind) implements Notice {}

  /** A device was unplugged or taken away; gone, or the word before, when it is back. */
  record DeviceLost(Device.Kind kind) implements Notice {}

  /**
   * The watch found something.
   *
   * @param detector its name
   */
  record Watched(String detector) implements Notice {}

  /** The exam's server cannot be reached; gone when it can. */
  record NetworkLost() implements Notice {}

  record NetworkBack() implements Notice {}

  /**
   * The battery runs low, and nothing charges it; gone when something does.
   *
   * @param level the percentage that was passed, 20 or 10
   * @param percent what is left
   */
  record BatteryLow(int level, int percent) implements Notice {}

  /** The page wanted an address that is no part of the exam. */
  record Refused() implements Notice {}
}
