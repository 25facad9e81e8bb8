package org.eksamik.app.hold;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eksamik.kiosk.DesktopSession;
import org.eksamik.kiosk.LockStep;

/** How a system holds its desktop. Chosen here and nowhere else. */
interface SystemHold {
  /** Of the system this program runs on. */
  static SystemHold ours() {
    return of(System.getProperty("os.name", ""));
  }

  /**
   * By the system's name.
   *
   * @param name as Java's {@code os.name} has it
   */
  static SystemHold of(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.startsWith("linux")) {
      return new LinuxHold();
    }
    if (small.startsWith("windows")) {
      return new WindowsHold();
    }
    return small.startsWith("mac") ? new MacHold() : new NoHold();
  }

  /** The session in which this program runs. */
  DesktopSession session();

  /**
   * What there is to do after the watchdog stands and the session lets itself be held, in order.
   */
  List<LockStep> steps(HeldExam exam);

  /** Puts back what a step's note says, by the step's name. Runs in the watchdog, too. */
  Map<String, Consumer<String>> restorers();

  /** Takes keyboard and pointer from a program that does not answer, from outside. */
  default void letGo(long process) {}

  /** Loads what the first lock would wait for. Any thread; may take its time. */
  void warm();
}
