package org.eksamik.kiosk.linux;

/** The program behind a window, by its executable: titles say what they like. */
final class ProgramOfWindow {
  private final XDesktop desktop;

  ProgramOfWindow(XDesktop desktop) {
    this.desktop = desktop;
  }

  /** Such as {@code xterm}; {@code unknown} where the window does not tell its process. */
  String of(long window) {
    return inside(window, 3);
  }

  /** A frame of the window manager holds the program's own window somewhere below. */
  private String inside(long window, int depth) {
    String own = desktop.process(window).map(ProgramOfWindow::executable).orElse("unknown");
    if (!own.equals("unknown") || depth == 0) {
      return own;
    }
    for (long child : desktop.children(window)) {
      String found = inside(child, depth - 1);
      if (!found.equals("unknown")) {
        return found;
      }
    }
    return own;
  }

  private static String executable(long pid) {
    return Machine.ours().program(pid).orElse("unknown");
  }
}
