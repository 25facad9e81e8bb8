package org.eksamik.kiosk.windows;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings of this sign-in as they were at some moment.
 *
 * @param values only those that are known
 */
public record SessionSettings(Map<SessionSetting, Integer> values) {
  public SessionSettings {
    values = Map.copyOf(values);
  }

  static SessionSettings of(WindowsDesktop desktop) {
    Map<SessionSetting, Integer> values = new EnumMap<>(SessionSetting.class);
    for (SessionSetting setting : SessionSetting.values()) {
      values.put(setting, desktop.setting(setting));
    }
    return new SessionSettings(values);
  }

  /** For a note: {@code STICKY_KEYS=510 SCREEN_SAVER=1}. */
  String text() {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey().name() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What a note says, as far as it can be read. */
  public static SessionSettings read(String note) {
    Map<SessionSetting, Integer> values = new EnumMap<>(SessionSetting.class);
    for (String part : note.split(" ", -1)) {
      for (SessionSetting setting : SessionSetting.values()) {
        if (part.startsWith(setting.name() + "=")) {
          number(part.substring(setting.name().length() + 1))
              .ifPresent(value -> values.put(setting, value));
        }
      }
    }
    return new SessionSettings(values);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** Makes the settings what they were. */
  public void putBack(WindowsDesktop desktop) {
    values.forEach(desktop::setting);
  }
}
