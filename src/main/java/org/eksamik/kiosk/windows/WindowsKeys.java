package org.eksamik.kiosk.windows;

import java.util.Map;

/** Windows' virtual key codes, by the names that JavaFX has for the same keys. */
final class WindowsKeys {
  static final int SHIFT = 0x10;
  static final int CONTROL = 0x11;
  static final int LEFT_ALT = 0xA4;
  static final int RIGHT_ALT = 0xA5;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x08, "BACK_SPACE"),
          Map.entry(0x09, "TAB"),
          Map.entry(0x0D, "ENTER"),
          Map.entry(SHIFT, "SHIFT"),
          Map.entry(CONTROL, "CONTROL"),
          Map.entry(0x12, "ALT"),
          Map.entry(0x1B, "ESCAPE"),
          Map.entry(0x20, "SPACE"),
          Map.entry(0x21, "PAGE_UP"),
          Map.entry(0x22, "PAGE_DOWN"),
          Map.entry(0x23, "END"),
          Map.entry(0x24, "HOME"),
          Map.entry(0x25, "LEFT"),
          Map.entry(0x26, "UP"),
          Map.entry(0x27, "RIGHT"),
          Map.entry(0x28, "DOWN"),
          Map.entry(0x2C, "PRINTSCREEN"),
          Map.entry(0x2D, "INSERT"),
          Map.entry(0x2E, "DELETE"),
          Map.entry(0x2F, "HELP"),
          Map.entry(0x5B, "WINDOWS"),
          Map.entry(0x5C, "WINDOWS"),
          Map.entry(0x5D, "CONTEXT_MENU"),
          Map.entry(0x5F, "SLEEP"),
          Map.entry(0xA0, "SHIFT"),
          Map.entry(0xA1, "SHIFT"),
          Map.entry(0xA2, "CONTROL"),
          Map.entry(0xA3, "CONTROL"),
          Map.entry(LEFT_ALT, "ALT"),
          Map.entry(RIGHT_ALT, "ALT"),
          Map.entry(0xC0, "BACK_QUOTE"));

  private WindowsKeys() {}

  static String name(int code) {
    if (code >= 'A' && code <= 'Z') {
      return String.valueOf((char) code);
    }
    if (code >= '0' && code <= '9') {
      return "DIGIT" + (char) code;
    }
    if (code >= 0x70 && code <= 0x87) {
      return "F" + (code - 0x6F);
    }
    return NAMES.getOrDefault(code, "KEY_" + code);
  }

  /** A key that starts a program or steers a browser, whatever else is held. */
  static boolean isLauncher(int code) {
    return (code >= 0xA6 && code <= 0xAC) || (code >= 0xB4 && code <= 0xB7);
  }
}
