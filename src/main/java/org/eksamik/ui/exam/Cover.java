package org.eksamik.ui.exam;

/** What lies over the page until someone answers it. */
public sealed interface Cover {
  record None() implements Cover {}

  /**
   * Leaving before the page said that the exam is handed in.
   *
   * @param invigilator an invigilator's password is needed
   */
  record Leave(boolean invigilator) implements Cover {}

  /** Finishing an exam whose page cannot tell that it is handed in. */
  record Finish() implements Cover {}

  /** Something was found that an invigilator has to look at first. */
  record Paused() implements Cover {}

  /** The page could not be opened. */
  record NotLoaded() implements Cover {}
}
