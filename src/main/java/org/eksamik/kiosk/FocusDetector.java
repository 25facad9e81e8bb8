package org.eksamik.kiosk;

import java.util.List;

/** The held window lacks the keyboard's focus at two looks in a row: once may be a passing menu. */
public final class FocusDetector implements Detector {
  private final ExamWindow window;
  private boolean lacking;

  public FocusDetector(ExamWindow window) {
    this.window = window;
  }

  @Override
  public String name() {
    return "focus";
  }

  @Override
  public List<String> look() {
    boolean before = lacking;
    lacking = !window.isFocused();
    return before && lacking ? List.of("another window has the keyboard's focus") : List.of();
  }
}
