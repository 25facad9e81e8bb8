package org.eksamik.kiosk.windows;

import java.util.List;
import java.util.Optional;
import org.eksamik.kiosk.Area;

/** The desktop of Windows, in the few words that holding it takes. Any thread; returns at once. */
public interface WindowsDesktop {
  /** A window; empty where it is gone. */
  Optional<SeenWindow> look(long window);

  /** The windows above this one that can be seen, the topmost last. */
  List<SeenWindow> above(long window);

  /** The window that has the keyboard; empty while none has. */
  Optional<SeenWindow> foreground();

  /** Puts a window there, shown and above all others that are not the system's own. */
  void cover(long window, Area place);

  /** Lets others be above it again. */
  void uncover(long window);

  /** Gives a window the keyboard, as far as the system allows. */
  void focus(long window);

  /** The task bars, one a display. */
  List<Long> taskbars();

  /** Shows or hides a window; nothing happens where it is gone. */
  void show(long window, boolean shown);

  /** What a setting of this sign-in is now. */
  int setting(SessionSetting setting);

  /** Changes a setting for this sign-in alone: the user's profile keeps what it has. */
  void setting(SessionSetting setting, int value);

  /** A number of the system. */
  int metric(Metric metric);

  /** Who looks into this process, as evidence; empty where nobody does. */
  Optional<String> debugger();

  /** Numbers of GetSystemMetrics. */
  enum Metric {
    DISPLAYS(80),
    /** Not 0 in a session of Remote Desktop. */
    REMOTE_SESSION(0x1000),
    /** Not 0 while somebody else steers this session. */
    REMOTE_CONTROL(0x2001);

    private final int number;

    Metric(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }
}
