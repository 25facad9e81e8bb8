package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eksamik.capture.Device;
import org.eksamik.capture.VideoFormat;

/** How a device's picture comes to the size that a page gets (Media Capture and Streams, 4.3.8). */
enum Sizing {
  /** As it comes. */
  NONE,
  /** All of it, made smaller where it is too large. */
  FIT,
  /** Its middle, in exactly the size that was asked for. */
  CROP;

  /** A screen is never cropped: what lies at its edge counts as much as the rest. */
  static Sizing of(Device.Kind kind, JsonNode message) {
    return switch (message.path("sizing").asText()) {
      case "none" -> NONE;
      case "fit" -> FIT;
      default -> kind == Device.Kind.SCREEN ? FIT : CROP;
    };
  }

  /** The format that a page gets. */
  VideoFormat format(VideoFormat unscaled, VideoFormat asked) {
    double rate = asked.framesPerSecond();
    return switch (this) {
      case NONE -> new VideoFormat(unscaled.width(), unscaled.height(), rate);
      case CROP -> asked;
      case FIT -> {
        double scale =
            Math.min(
                1,
                Math.min(
                    (double) asked.width() / unscaled.width(),
                    (double) asked.height() / unscaled.height()));
        yield new VideoFormat(
            (int) Math.max(1, Math.round(unscaled.width() * scale)),
            (int) Math.max(1, Math.round(unscaled.height() * scale)),
            rate);
      }
    };
  }

  /** What the page is told of it, beyond what it settled itself. */
  ObjectNode settings(VideoFormat unscaled, VideoFormat format) {
    ObjectNode settings =
        JsonNodeFactory.instance
            .objectNode()
            .put("width", format.width())
            .put("height", format.height())
            .put("aspectRatio", (double) format.width() / format.height())
            .put("frameRate", format.framesPerSecond());
    if (this == NONE) {
      settings.put("resizeMode", "none");
    } else if (format.width() != unscaled.width() || format.height() != unscaled.height()) {
      settings.put("resizeMode", "crop-and-scale");
    }
    return settings;
  }
}
