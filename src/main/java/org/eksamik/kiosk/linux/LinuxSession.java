package org.eksamik.kiosk.linux;

import java.util.Map;
import java.util.Optional;
import org.eksamik.kiosk.DesktopSession;

/** An X11 session, or the exam session of its own that {@code installer/linux} sets up. */
public final class LinuxSession implements DesktopSession {
  /** Set by the scripts of the exam session, whose compositor has no shortcuts. */
  private static final String EXAM_SESSION = "EKSAMIK_SESSION";

  private final Map<String, String> environment;

  public LinuxSession(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Optional<Hindrance> hindrance() {
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isBlank()) {
      return Optional.of(Hindrance.NONE);
    }
    boolean wayland =
        !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
            || environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
    if (wayland && !environment.containsKey(EXAM_SESSION)) {
      return Optional.of(Hindrance.WAYLAND);
    }
    try (XDesktop desktop = XDesktop.open(display)) {
      return desktop.canGrabKeyboard() ? Optional.empty() : Optional.of(Hindrance.BUSY);
    } catch (IllegalStateException unreachable) {
      return Optional.of(Hindrance.NONE);
    }
  }
}
