package org.eksamik.browser.chromium.view;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.eksamik.browser.chromium.pipe.Session;

/**
 * Keys on their way from the window to the page: {@code Input.dispatchKeyEvent}. They reach the
 * page alone, never the browser, whose own shortcuts are thereby gone.
 */
final class PageKeys {
  private static final int ALT = 1;
  private static final int CONTROL = 2;
  private static final int META = 4;
  private static final int SHIFT = 8;

  /** What pages call a key that types nothing; UI Events KeyboardEvent key Values, section 3. */
  private static final Map<KeyCode, String> NAMES =
      Map.ofEntries(
          Map.entry(KeyCode.ENTER, "Enter"),
          Map.entry(KeyCode.TAB, "Tab"),
          Map.entry(KeyCode.BACK_SPACE, "Backspace"),
          Map.entry(KeyCode.DELETE, "Delete"),
          Map.entry(KeyCode.INSERT, "Insert"),
          Map.entry(KeyCode.ESCAPE, "Escape"),
          Map.entry(KeyCode.LEFT, "ArrowLeft"),
          Map.entry(KeyCode.RIGHT, "ArrowRight"),
          Map.entry(KeyCode.UP, "ArrowUp"),
          Map.entry(KeyCode.DOWN, "ArrowDown"),
          Map.entry(KeyCode.HOME, "Home"),
          Map.entry(KeyCode.END, "End"),
          Map.entry(KeyCode.PAGE_UP, "PageUp"),
          Map.entry(KeyCode.PAGE_DOWN, "PageDown"),
          Map.entry(KeyCode.SHIFT, "Shift"),
          Map.entry(KeyCode.CONTROL, "Control"),
          Map.entry(KeyCode.ALT, "Alt"),
          Map.entry(KeyCode.CAPS, "CapsLock"));

  /** Where a page's name for a place on the keyboard is no name above. */
  private static final Map<KeyCode, String> CODES =
      Map.ofEntries(
          Map.entry(KeyCode.SPACE, "Space"),
          Map.entry(KeyCode.SHIFT, "ShiftLeft"),
          Map.entry(KeyCode.CONTROL, "ControlLeft"),
          Map.entry(KeyCode.ALT, "AltLeft"),
          Map.entry(KeyCode.COMMA, "Comma"),
          Map.entry(KeyCode.PERIOD, "Period"),
          Map.entry(KeyCode.MINUS, "Minus"),
          Map.entry(KeyCode.SLASH, "Slash"),
          Map.entry(KeyCode.SEMICOLON, "Semicolon"),
          Map.entry(KeyCode.EQUALS, "Equal"));

  /** Where a page's number for a key is not JavaFX's. */
  private static final Map<KeyCode, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry(KeyCode.ENTER, 13),
          Map.entry(KeyCode.INSERT, 45),
          Map.entry(KeyCode.DELETE, 46),
          Map.entry(KeyCode.SEMICOLON, 186),
          Map.entry(KeyCode.EQUALS, 187),
          Map.entry(KeyCode.COMMA, 188),
          Map.entry(KeyCode.MINUS, 189),
          Map.entry(KeyCode.PERIOD, 190),
          Map.entry(KeyCode.SLASH, 191));

  /** What editors do at a shortcut that only the browser's own window knows. */
  private static final Map<KeyCode, String> COMMANDS =
      Map.of(
          KeyCode.A, "selectAll",
          KeyCode.C, "copy",
          KeyCode.V, "paste",
          KeyCode.X, "cut",
          KeyCode.Y, "redo",
          KeyCode.Z, "undo");

  private PageKeys() {}

  static void send(Session page, KeyEvent event) {
    event(event).ifPresent(key -> page.tell("Input.dispatchKeyEvent", key));
  }

  private static Optional<Map<String, Object>> event(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      return typed(event.getCharacter());
    }
    Map<String, Object> key = new HashMap<>();
    boolean down = event.getEventType() == KeyEvent.KEY_PRESSED;
    key.put("type", down ? "rawKeyDown" : "keyUp");
    key.put("modifiers", modifiers(event));
    key.put("key", name(event));
    key.put("code", code(event.getCode()));
    key.put(
        "windowsVirtualKeyCode", NUMBERS.getOrDefault(event.getCode(), event.getCode().getCode()));
    String command = COMMANDS.get(event.getCode());
    if (down && event.isShortcutDown() && command != null) {
      key.put("commands", new String[] {command});
    }
    return Optional.of(key);
  }

  private static Optional<Map<String, Object>> typed(String text) {
    boolean writes = text.equals("\r") || isText(text);
    return writes ? Optional.of(Map.of("type", "char", "text", text)) : Optional.empty();
  }

  private static boolean isText(String text) {
    return !text.isEmpty() && !Character.isISOControl(text.charAt(0));
  }

  private static int modifiers(KeyEvent event) {
    return (event.isAltDown() ? ALT : 0)
        | (event.isControlDown() ? CONTROL : 0)
        | (event.isMetaDown() ? META : 0)
        | (event.isShiftDown() ? SHIFT : 0);
  }

  private static String name(KeyEvent event) {
    String name = NAMES.get(event.getCode());
    if (name != null) {
      return name;
    }
    if (event.getCode().isFunctionKey()) {
      return event.getCode().getName();
    }
    String text = event.getText();
    if (!isText(text)) {
      text = event.getCode() == KeyCode.SPACE ? " " : event.getCode().getName();
    }
    return event.isShiftDown() ? text : text.toLowerCase(Locale.ROOT);
  }

  private static String code(KeyCode code) {
    if (code.isLetterKey()) {
      return "Key" + code.getName();
    }
    if (code.isDigitKey()) {
      return "Digit" + code.getName();
    }
    if (code.isFunctionKey()) {
      return code.getName();
    }
    return CODES.getOrDefault(code, NAMES.getOrDefault(code, ""));
  }
}
