package org.eksamik.app.hold;

import java.util.Locale;
import java.util.Optional;
import org.eksamik.kiosk.DesktopSession;
import org.eksamik.kiosk.linux.LinuxSession;

/** The session of this machine, by its system. */
public final class ThisSession {
  private ThisSession() {}

  public static boolean isLinux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  public static DesktopSession now() {
    return isLinux()
        ? new LinuxSession(System.getenv())
        : () -> Optional.of(DesktopSession.Hindrance.UNKNOWN);
  }
}
