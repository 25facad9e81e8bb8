package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** What is told about a device: to the bridge's own script for its choice, and to the page. */
final class DeviceCard {
  /** What a page may ask of a camera or screen; more is refused. */
  static final VideoFormat LARGEST = new VideoFormat(1920, 1080, 60);

  private static final VideoFormat USUAL = new VideoFormat(640, 480, 30);

  /** The sizes that a camera gives without any scaling. */
  private static final List<VideoFormat> MODES =
      List.of(
          new VideoFormat(320, 240, 30),
          USUAL,
          new VideoFormat(1280, 720, 30),
          new VideoFormat(1920, 1080, 30));

  /** What is never done to the sound. */
  private static final List<String> PROCESSING =
      List.of("echoCancellation", "autoGainControl", "noiseSuppression", "voiceIsolation");

  private static final VideoFormat USUAL_SCREEN = new VideoFormat(1280, 720, 5);

  private DeviceCard() {}

  /** What a device of this kind runs at when a page asks for nothing in particular. */
  static VideoFormat usual(Device.Kind kind) {
    return kind == Device.Kind.SCREEN ? USUAL_SCREEN : USUAL;
  }

  /** Whatever the page says, within what a device can do. */
  static VideoFormat format(Device.Kind kind, JsonNode message) {
    VideoFormat largest = LARGEST;
    VideoFormat runs = usual(kind);
    return new VideoFormat(
        Math.clamp(message.path("width").asInt(runs.width()), 1, largest.width()),
        Math.clamp(message.path("height").asInt(runs.height()), 1, largest.height()),
        Math.clamp(
            message.path("frameRate").asDouble(runs.framesPerSecond()),
            1,
            largest.framesPerSecond()));
  }

  static Optional<Device.Kind> kind(String name) {
    return Arrays.stream(Device.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** What a device can do and is called; {@code usual} is how it runs unasked. */
  static ObjectNode of(Device device, DeviceNames names, String origin) {
    ObjectNode card =
        JsonNodeFactory.instance
            .objectNode()
            .put("deviceId", names.deviceId(device, origin))
            .put("groupId", names.groupId(device, origin))
            .put("label", device.label());
    ObjectNode ranges = card.putObject("ranges");
    ObjectNode choices = card.putObject("choices");
    ObjectNode usual = card.putObject("usual");
    switch (device.kind()) {
      case MICROPHONE -> {
        range(ranges, "sampleRate", 8000, 48_000);
        range(ranges, "sampleSize", 16, 16);
        range(ranges, "channelCount", 1, 2);
        range(ranges, "latency", 0.02, 0.02);
        for (String process : PROCESSING) {
          choices.putArray(process).add(false);
        }
        usual.put("sampleRate", 48_000).put("channelCount", 1);
      }
      case CAMERA -> {
        picture(ranges, usual, USUAL);
        choices.putArray("facingMode").add("user");
        choices.putArray("resizeMode").add("none").add("crop-and-scale");
        ArrayNode modes = card.putArray("modes");
        MODES.forEach(mode -> modes.addArray().add(mode.width()).add(mode.height()));
      }
      case SCREEN -> {
        picture(ranges, usual, USUAL_SCREEN);
        choices.putArray("displaySurface").add(surface(device));
        choices.putArray("logicalSurface").add(false);
        choices.putArray("cursor").add("always");
        choices.putArray("resizeMode").add("none").add("crop-and-scale");
      }
    }
    return card;
  }

  /** The standard's name for what a capture of the screen shows (Screen Capture, 5.5). */
  private static String surface(Device screen) {
    int end = screen.id().indexOf(':');
    String named = end < 0 ? "" : screen.id().substring(0, end);
    return named.equals("window") || named.equals("browser") ? named : "monitor";
  }

  private static void picture(ObjectNode ranges, ObjectNode usual, VideoFormat runs) {
    range(ranges, "width", 1, LARGEST.width());
    range(ranges, "height", 1, LARGEST.height());
    range(ranges, "frameRate", 1, LARGEST.framesPerSecond());
    range(ranges, "aspectRatio", 1.0 / LARGEST.height(), LARGEST.width());
    usual.put("width", runs.width());
    usual.put("height", runs.height());
    usual.put("frameRate", runs.framesPerSecond());
  }

  private static void range(ObjectNode ranges, String name, double least, double most) {
    ranges.putArray(name).add(least).add(most);
  }

  static ObjectNode listed(Device device, DeviceNames names, String origin, boolean known) {
    ObjectNode told =
        known
            ? of(device, names, origin)
            : JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", "")
                .put("groupId", "")
                .put("label", "");
    return told.put("kind", device.kind() == Device.Kind.MICROPHONE ? "audioinput" : "videoinput");
  }
}
