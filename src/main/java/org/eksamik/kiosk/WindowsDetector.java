package org.eksamik.kiosk;

import java.util.List;

/** Another program showed a window. */
public final class WindowsDetector implements Detector {
  private final EscapeAttempts attempts;

  public WindowsDetector(EscapeAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  public String name() {
    return "windows";
  }

  @Override
  public List<String> look() {
    return attempts.takeWindows();
  }
}
