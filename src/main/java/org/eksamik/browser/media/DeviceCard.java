package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** What is told about a device: to the bridge's own script for its choice, and to the page. */
final class DeviceCard {
  /** What a page may ask of a camera or screen; more is refused. */
  static final VideoFormat LARGEST = new VideoFormat(1920, 1080, 60);

  private static final VideoFormat USUAL = new VideoFormat(640, 480, 30);

  private static final VideoFormat USUAL_SCREEN = new VideoFormat(1280, 720, 5);

  private DeviceCard() {}

  /** What a device of this kind runs at when a page asks for nothing in particular. */
  static VideoFormat usual(Device.Kind kind) {
    return kind == Device.Kind.SCREEN ? USUAL_SCREEN : USUAL;
  }

  static Optional<Device.Kind> kind(String name) {
    return Arrays.stream(Device.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  static ObjectNode of(Device device, DeviceNames names, String origin) {
    ObjectNode card =
        JsonNodeFactory.instance
            .objectNode()
            .put("deviceId", names.deviceId(device, origin))
            .put("groupId", names.groupId(device, origin))
            .put("label", device.label());
    ObjectNode ranges = card.putObject("ranges");
    ObjectNode usual = card.putObject("usual");
    if (device.kind() != Device.Kind.MICROPHONE) {
      ranges.putArray("width").add(1).add(LARGEST.width());
      ranges.putArray("height").add(1).add(LARGEST.height());
      ranges.putArray("frameRate").add(1).add(LARGEST.framesPerSecond());
      VideoFormat runs = usual(device.kind());
      usual.put("width", runs.width());
      usual.put("height", runs.height());
      usual.put("frameRate", runs.framesPerSecond());
    }
    return card;
  }

  static ObjectNode listed(Device device, DeviceNames names, String origin, boolean known) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("deviceId", known ? names.deviceId(device, origin) : "")
        .put("groupId", known ? names.groupId(device, origin) : "")
        .put("label", known ? device.label() : "")
        .put("kind", device.kind() == Device.Kind.MICROPHONE ? "audioinput" : "videoinput");
  }
}
