package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eksamik.browser.door.PageFrame;
import org.eksamik.capture.Device;

/**
 * Whether a frame may use a device: its own origin must be on the profile's list, and each iframe
 * on the way up to the page must hand the device on. The attribute is read when the frame asks, not
 * when it was loaded. Belongs to the FX thread.
 */
final class FramePolicy {
  private final FrameBook book;
  private final MediaPermissions permissions;

  FramePolicy(FrameBook book, MediaPermissions permissions) {
    this.book = book;
    this.permissions = permissions;
  }

  boolean allows(Frame frame, Device.Kind kind) {
    return !frame.isGone()
        && !frame.isOpaque()
        && permissions.allows(kind, frame.origin())
        && isHanded(frame, feature(kind));
  }

  private static String feature(Device.Kind kind) {
    return switch (kind) {
      case CAMERA -> "camera";
      case MICROPHONE -> "microphone";
      case SCREEN -> "display-capture";
    };
  }

  /** What the page is told that it may: {@code granted}, {@code denied} or {@code prompt}. */
  String state(Frame frame, String permission) {
    return switch (permission) {
      case "camera" -> state(frame, Device.Kind.CAMERA);
      case "microphone" -> state(frame, Device.Kind.MICROPHONE);
      case "display-capture" -> state(frame, Device.Kind.SCREEN);
      // Nothing here ever answers with a place, but until a page asks, no browser says so.
      case "geolocation" -> !frame.isOpaque() && isHanded(frame, permission) ? "prompt" : "denied";
      default -> "denied";
    };
  }

  /** Until a frame uses a device, its page has to say what for. */
  private String state(Frame frame, Device.Kind kind) {
    if (!allows(frame, kind)) {
      return "denied";
    }
    return frame.granted().contains(kind) ? "granted" : "prompt";
  }

  /** Whether each iframe on the way up to the page hands the feature on. */
  boolean isHanded(Frame frame, String feature) {
    Map<String, PageFrame> frames =
        book.pageFrames().stream().collect(Collectors.toMap(PageFrame::id, Function.identity()));
    Frame child = frame;
    while (true) {
      PageFrame known = frames.get(child.id());
      if (known == null || !known.origin().equals(child.origin())) {
        return false;
      }
      if (known.parent().isEmpty()) {
        return true;
      }
      Optional<Frame> parent = book.frameWithId(known.parent().get());
      if (parent.isEmpty() || !handsOn(parent.get(), child, feature)) {
        return false;
      }
      child = parent.get();
    }
  }

  private static boolean handsOn(Frame parent, Frame child, String feature) {
    Optional<JsonNode> place = child.tell(question("place"));
    Optional<JsonNode> held =
        place.flatMap(at -> parent.tell(question("allow").put("index", at.asInt(-1))));
    return held.filter(JsonNode::isObject)
        .map(iframe ->
            AllowAttribute.allows(
                iframe.path("allow").asText(),
                feature,
                parent.origin(),
                child.origin(),
                iframe.path("origin").asText()))
        .orElse(false);
  }

  private static ObjectNode question(String name) {
    return JsonNodeFactory.instance.objectNode().put("question", name);
  }
}
