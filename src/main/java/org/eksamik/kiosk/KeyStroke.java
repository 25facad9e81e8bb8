package org.eksamik.kiosk;

import java.util.ArrayList;
import java.util.List;

/**
 * A key going down.
 *
 * @param key its name, such as {@code TAB}, {@code F4} or {@code WINDOWS}
 * @param meta the key with the system's sign on it
 */
public record KeyStroke(String key, boolean control, boolean alt, boolean shift, boolean meta) {
  /** As people write it: {@code CTRL+ALT+T}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    add(parts, control, "CTRL");
    add(parts, alt, "ALT");
    add(parts, shift, "SHIFT");
    add(parts, meta, "SUPER");
    if (!isModifier()) {
      parts.add(key);
    }
    return parts.isEmpty() ? key : String.join("+", parts);
  }

  /** Whether it only means something together with another. */
  boolean isModifier() {
    return switch (key) {
      case "CONTROL", "ALT", "SHIFT", "META", "WINDOWS", "COMMAND", "ALT_GRAPH" -> true;
      default -> false;
    };
  }

  private static void add(List<String> parts, boolean held, String name) {
    if (held) {
      parts.add(name);
    }
  }
}
