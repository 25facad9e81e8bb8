package org.eksamik.net.networkmanager;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;

/** What a wireless network calls itself: bytes, which are UTF-8 nearly always. */
final class Ssid {
  private Ssid() {}

  /**
   * The name among an object's facts; empty where it has none.
   *
   * @param key NetworkManager writes it large or small
   */
  static Optional<String> read(Map<String, Variant<?>> facts, String key) {
    return Optional.ofNullable(facts.get(key)).map(Variant::getValue).flatMap(Ssid::text);
  }

  static Variant<?> write(String name) {
    return new Variant<>(name.getBytes(StandardCharsets.UTF_8), "ay");
  }

  /** The bytes of a variant come one by one. */
  private static Optional<String> text(Object value) {
    if (value instanceof byte[] bytes) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
    if (value instanceof List<?> list) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      list.forEach(each -> {
        if (each instanceof Byte one) {
          bytes.write(one);
        }
      });
      return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }
    return Optional.empty();
  }
}
