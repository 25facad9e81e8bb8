package org.eksamik.browser.chromium.view;

import java.util.HashMap;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.eksamik.browser.chromium.pipe.Session;

/** Mouse and wheel on their way from the window to the page: {@code Input.dispatchMouseEvent}. */
final class PageMouse {
  private static final Map<EventType<? extends MouseEvent>, String> TYPES =
      Map.of(
          MouseEvent.MOUSE_PRESSED, "mousePressed",
          MouseEvent.MOUSE_RELEASED, "mouseReleased",
          MouseEvent.MOUSE_MOVED, "mouseMoved",
          MouseEvent.MOUSE_DRAGGED, "mouseMoved",
          MouseEvent.MOUSE_EXITED, "mouseMoved");

  private PageMouse() {}

  /**
   * Hands one on.
   *
   * @param zoom how many of the window's pixels are one of the page's
   */
  static void send(Session page, MouseEvent event, double zoom) {
    String type = TYPES.get(event.getEventType());
    if (type == null) {
      return;
    }
    Map<String, Object> mouse = new HashMap<>();
    mouse.put("type", type);
    mouse.put("x", event.getX() / zoom);
    mouse.put("y", event.getY() / zoom);
    mouse.put("button", button(event.getButton()));
    mouse.put("buttons", held(event));
    mouse.put("clickCount", event.getClickCount());
    mouse.put("modifiers", event.isShiftDown() ? 8 : event.isControlDown() ? 2 : 0);
    page.tell("Input.dispatchMouseEvent", mouse);
  }

  static void send(Session page, ScrollEvent event, double zoom) {
    page.tell(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            "mouseWheel",
            "x",
            event.getX() / zoom,
            "y",
            event.getY() / zoom,
            "deltaX",
            -event.getDeltaX(),
            "deltaY",
            -event.getDeltaY()));
  }

  private static String button(MouseButton button) {
    return switch (button) {
      case PRIMARY -> "left";
      case SECONDARY -> "right";
      case MIDDLE -> "middle";
      case NONE, BACK, FORWARD -> "none";
    };
  }

  private static int held(MouseEvent event) {
    return (event.isPrimaryButtonDown() ? 1 : 0)
        | (event.isSecondaryButtonDown() ? 2 : 0)
        | (event.isMiddleButtonDown() ? 4 : 0);
  }
}
