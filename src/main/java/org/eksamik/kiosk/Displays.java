package org.eksamik.kiosk;

import org.eksamik.exam.Event;
import org.eksamik.exam.Events;

/** Covers the displays that the profile does not allow. */
public final class Displays implements LockStep {
  private final ExamWindow window;
  private final int allowed;
  private final Events events;

  public Displays(ExamWindow window, int allowed, Events events) {
    this.window = window;
    this.allowed = allowed;
    this.events = events;
  }

  @Override
  public String name() {
    return "displays";
  }

  @Override
  public void perform() {
    int count = window.displays();
    if (count > allowed) {
      events.record(Event.Kind.DISPLAYS_COVERED, "count", Integer.toString(count - allowed));
    }
    window.coverDisplays(allowed);
  }

  @Override
  public void undo() {
    window.uncoverDisplays();
  }
}
