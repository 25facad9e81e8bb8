package org.eksamik.kiosk.linux;

import java.util.List;

/** What X11 knows as clipboards. */
public final class Selections {
  private static final List<String> ALL = List.of("CLIPBOARD", "PRIMARY", "SECONDARY");

  private Selections() {}

  /** Takes away whatever could be pasted. */
  public static void empty() {
    try (XDesktop desktop = XDesktop.open()) {
      ALL.forEach(desktop::emptySelection);
    }
  }
}
