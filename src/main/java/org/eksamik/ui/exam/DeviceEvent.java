package org.eksamik.ui.exam;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eksamik.browser.DeviceUse;
import org.eksamik.capture.Device;
import org.eksamik.exam.Event;

/** What the journal keeps of a device's use. */
final class DeviceEvent {
  private DeviceEvent() {}

  static Event of(DeviceUse use) {
    return switch (use) {
      case DeviceUse.Started(Device device, _) ->
          event(Event.Kind.DEVICE_STARTED, use, Map.of("label", device.label()));
      case DeviceUse.Stopped(Device device, _) ->
          event(Event.Kind.DEVICE_STOPPED, use, Map.of("label", device.label()));
      case DeviceUse.Lost(Device device, _, String reason) ->
          event(Event.Kind.DEVICE_LOST, use, Map.of("label", device.label(), "reason", reason));
      case DeviceUse.Back(Device device, _) ->
          event(Event.Kind.DEVICE_BACK, use, Map.of("label", device.label()));
      case DeviceUse.Refused _ -> event(Event.Kind.DEVICE_REFUSED, use, Map.of());
    };
  }

  private static Event event(Event.Kind kind, DeviceUse use, Map<String, String> more) {
    Map<String, String> facts = new HashMap<>(more);
    facts.put("device", use.kind().name().toLowerCase(Locale.ROOT));
    facts.put("origin", use.origin());
    return new Event(kind, facts);
  }
}
