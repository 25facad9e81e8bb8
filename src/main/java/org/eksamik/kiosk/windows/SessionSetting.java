package org.eksamik.kiosk.windows;

/**
 * What SystemParametersInfo changes while an exam runs: shortcuts that open a question above every
 * window, the screen saver, and how long another window keeps ours from the keyboard.
 */
public enum SessionSetting {
  /** Shift five times. */
  STICKY_KEYS(0x003A, 0x003B, 8),
  /** Num Lock for five seconds. */
  TOGGLE_KEYS(0x0034, 0x0035, 8),
  /** Right Shift for eight seconds. */
  FILTER_KEYS(0x0032, 0x0033, 24),
  /** Left Alt, left Shift and Num Lock. */
  MOUSE_KEYS(0x0036, 0x0037, 28),
  SCREEN_SAVER(0x0010, 0x0011, 0),
  /** In milliseconds. */
  FOREGROUND_LOCK(0x2000, 0x2001, 0);

  /** Of STICKYKEYS, TOGGLEKEYS, FILTERKEYS and MOUSEKEYS alike: the shortcut works. */
  private static final int HOTKEY_ACTIVE = 4;

  private final int read;
  private final int write;
  private final int structure;

  /**
   * @param structure the size of the structure that has it, in bytes; 0: a number of its own
   */
  SessionSetting(int read, int write, int structure) {
    this.read = read;
    this.write = write;
    this.structure = structure;
  }

  int read() {
    return read;
  }

  int write() {
    return write;
  }

  /** The size of the structure whose flags it is; 0: it is a number. */
  int structure() {
    return structure;
  }

  /**
   * What it is while an exam runs. Sticky keys and their kin stay on for who needs them: only the
   * shortcut goes.
   */
  int held(int before) {
    return structure == 0 ? 0 : before & ~HOTKEY_ACTIVE;
  }
}
