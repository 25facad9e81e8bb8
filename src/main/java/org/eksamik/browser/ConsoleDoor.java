package org.eksamik.browser;

import com.sun.javafx.webkit.WebConsoleListener;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.scene.web.WebView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What pages write to their console. An internal door of JavaFX, tried on 26.0.1, which on the
 * module path takes {@code --add-exports javafx.web/com.sun.javafx.webkit=ALL-UNNAMED}; without it
 * there is no console, and a line in the log. Belongs to the FX thread.
 */
final class ConsoleDoor {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleDoor.class);
  private static final Map<WebView, Consumer<String>> VIEWS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private ConsoleDoor() {}

  static void listen(WebView view, Consumer<String> messages) {
    VIEWS.put(view, messages);
    try {
      WebConsoleListener.setDefaultListener((from, message, line, source) -> {
        Consumer<String> listener = from == null ? null : VIEWS.get(from);
        if (listener != null) {
          listener.accept(message);
        }
      });
    } catch (LinkageError e) {
      LOG.warn(
          "Pages' consoles are not heard: JavaFX {} does not open WebConsoleListener ({})",
          System.getProperty("javafx.version", "(unknown)"),
          e.toString());
    }
  }

  static void forget(WebView view) {
    VIEWS.remove(view);
  }
}
