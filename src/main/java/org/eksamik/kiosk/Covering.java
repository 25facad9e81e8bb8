package org.eksamik.kiosk;

import org.eksamik.exam.ExamException;

/** The window covers the whole screen, refuses to close, and keeps reserved keys from the page. */
public final class Covering implements LockStep {
  private final ExamWindow window;
  private final WindowGuard guard;

  public Covering(ExamWindow window, WindowGuard guard) {
    this.window = window;
    this.guard = guard;
  }

  @Override
  public String name() {
    return "window";
  }

  @Override
  public void perform() throws ExamException {
    window.guardBy(guard);
    window.cover();
  }

  @Override
  public void undo() {
    window.unguard();
    window.release();
  }
}
