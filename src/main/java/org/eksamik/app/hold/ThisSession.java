package org.eksamik.app.hold;

import org.eksamik.kiosk.DesktopSession;

/** The session of this machine, by its system. */
public final class ThisSession {
  private ThisSession() {}

  public static boolean isLinux() {
    return SystemHold.ours() instanceof LinuxHold;
  }

  public static DesktopSession now() {
    return SystemHold.ours().session();
  }
}
