package org.eksamik.doctor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eksamik.capture.Capture;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Captured;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;

/** Opens the first device of a kind and waits for what it gives. */
final class DeviceLook {
  private final CaptureSource source;
  private final Device.Kind kind;
  private final boolean needed;

  /**
   * @param needed an exam of this profile cannot do without
   */
  DeviceLook(CaptureSource source, Device.Kind kind, boolean needed) {
    this.source = source;
    this.kind = kind;
    this.needed = needed;
  }

  String name() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  Optional<Device.Kind> needs() {
    return Optional.of(kind).filter(_ -> needed);
  }

  /** Whether something comes; the caller says what to make of it. */
  <T extends Captured, F> Finding look(
      Function<Device, Opening<T, F>> opener, Function<T, Map<String, String>> facts) {
    List<Device> found = source.list().stream().filter(device -> device.kind() == kind).toList();
    if (found.isEmpty()) {
      return Finding.failIf(needed, "none", Map.of());
    }
    Device device = found.getFirst();
    Map<String, String> label = Map.of("label", device.label());
    return switch (opener.apply(device)) {
      case Opening.Refused<T, F>(Opening.Reason reason, String _) ->
          Finding.failIf(needed, reason == Opening.Reason.NO_LIBRARY ? "noLibrary" : "busy", label);
      case Opening.Opened<T, F>(Capture<T> capture, F _) -> {
        try (capture) {
          yield switch (capture.next()) {
            case Capture.Grab.Got<T>(T captured) -> passed(device, captured, facts);
            case Capture.Grab.Ended<T> _ -> Finding.failIf(needed, "busy", label);
          };
        }
      }
    };
  }

  private static <T extends Captured> Finding passed(
      Device device, T captured, Function<T, Map<String, String>> facts) {
    Map<String, String> all = new HashMap<>(facts.apply(captured));
    captured.close();
    all.put("label", device.label());
    return Finding.pass(all);
  }
}
