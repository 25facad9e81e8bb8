package org.eksamik.kiosk.windows;

import java.util.Optional;
import org.eksamik.kiosk.DesktopSession;

/** A session of Windows; a service has none that shows anything. */
public final class WindowsSession implements DesktopSession {
  private final WindowsDesktop desktop;

  public WindowsSession(WindowsDesktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public Optional<Hindrance> hindrance() {
    return desktop.metric(WindowsDesktop.Metric.DISPLAYS) > 0
        ? Optional.empty()
        : Optional.of(Hindrance.NONE);
  }
}
