package org.eksamik.kiosk.linux;

import java.nio.file.Path;
import java.util.List;

/** A held exam on a desktop with other windows, and what an attempt needs to get out of it. */
record EscapeRoom(TestDesktop desktop, HeldProgram program, Path folder, long other) {
  void keys(String... combinations) {
    desktop.keys(combinations);
  }

  void xdotool(String... words) {
    String[] command = new String[words.length + 1];
    command[0] = "xdotool";
    System.arraycopy(words, 0, command, 1, words.length);
    desktop.run(command);
  }

  List<String> run(String... command) {
    return desktop.run(command);
  }

  String exam() {
    return Long.toString(program.window());
  }

  String otherWindow() {
    return Long.toString(other);
  }

  /** Asks the window manager by the message that pagers and task bars send. */
  void ask(long window, String message, long... data) {
    desktop.ask(window, message, data);
  }

  void page(String script) {
    program.page(script);
  }
}
