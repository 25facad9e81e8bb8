package org.eksamik.kiosk.windows;

import java.util.Optional;
import org.eksamik.kiosk.LockStep;

/** Hides the task bars. They belong to Explorer and would stay hidden after we are gone. */
public final class Taskbar implements LockStep {
  public static final String NAME = "taskbar";

  private final WindowsDesktop desktop;

  public Taskbar(WindowsDesktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> note() {
    return Optional.of("shown");
  }

  @Override
  public void perform() {
    desktop.taskbars().forEach(bar -> desktop.show(bar, false));
  }

  @Override
  public void undo() {
    restore(desktop);
  }

  /** Shows them, also those of an Explorer that was started anew meanwhile. */
  public static void restore(WindowsDesktop desktop) {
    desktop.taskbars().forEach(bar -> desktop.show(bar, true));
  }
}
