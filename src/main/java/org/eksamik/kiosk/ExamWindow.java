package org.eksamik.kiosk;

/** The window an exam is shown in, as far as keeping the workstation on it needs to know. */
public interface ExamWindow {
  /** Covers the whole screen and comes to the front. Any thread. */
  void cover();

  /** Gives the screen back. Any thread. */
  void release();

  /** Whether the window has the keyboard's focus now. */
  boolean isFocused();
}
