package org.eksamik.kiosk.linux;

/**
 * Takes keyboard and pointer from a program that cannot let go by itself. The X server ends a grab
 * when its window is hidden, whoever hides it; the window is shown again at once.
 */
public final class FrozenSeat {
  private FrozenSeat() {}

  /** Hides and shows the windows of a process. Any thread of another process. */
  public static void release(long process) {
    try (XDesktop desktop = XDesktop.open()) {
      for (long top : desktop.children(desktop.root())) {
        release(process, top, desktop);
        // A window that is new may still be in its window manager's frame.
        desktop.children(top).forEach(window -> release(process, window, desktop));
      }
    }
  }

  private static void release(long process, long window, XDesktop desktop) {
    boolean theirs = desktop.process(window).filter(owner -> owner == process).isPresent();
    if (theirs && desktop.look(window).filter(XDesktop.Placed::shown).isPresent()) {
      desktop.hide(window);
      desktop.show(window);
    }
  }
}
