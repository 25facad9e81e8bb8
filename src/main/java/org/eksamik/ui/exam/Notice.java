package org.eksamik.ui.exam;

import java.time.Duration;

/** A calm word under the bar. */
public sealed interface Notice {
  record None() implements Notice {}

  /** The exam ends soon. */
  record TimeLeft(Duration left) implements Notice {}

  /** The time is over, and the page stays open. */
  record TimeUp() implements Notice {}

  /** The page takes unusually long to open. */
  record Slow() implements Notice {}

  /** The page wanted an address that is no part of the exam. */
  record Refused() implements Notice {}
}
