package org.eksamik.browser;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.web.WebEngine;

/**
 * Where pop-ups wait, unseen, until it is known what they want; the view then opens it. WebView
 * given its own engine for a pop-up would load every address twice, forms included, and {@code
 * window.open()} without an address would wipe the exam. Belongs to the FX thread, but for {@link
 * #isFrom}.
 */
final class PopupRoom {
  /** More would be an attack; the oldest are forgotten. */
  private static final int SEATS = 4;

  private final String marker = "popup-" + UUID.randomUUID();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Deque<WebEngine> waiting = new ArrayDeque<>();

  /** An engine that asks for its page, but runs nothing and keeps nothing. */
  WebEngine seat(Path folder) {
    WebEngine engine = new WebEngine();
    engine.setUserDataDirectory(folder.resolve("popup-" + UUID.randomUUID()).toFile());
    engine.setJavaScriptEnabled(false);
    engine.setUserAgent(engine.getUserAgent() + " seat-" + UUID.randomUUID() + " " + marker);
    engine.setCreatePopupHandler(_ -> null);
    waiting.addLast(engine);
    if (waiting.size() > SEATS) {
      waiting.removeFirst().load("about:blank");
    }
    return engine;
  }

  /** Whether this request was made by a waiting pop-up. */
  boolean isFrom(PageRequest request) {
    return request.header("User-Agent").endsWith(marker);
  }

  /** Whether this seat asks for this the first time; WebKit asks twice. Any thread. */
  boolean isFirst(PageRequest request) {
    return asked.add(request.header("User-Agent") + " " + request.address());
  }

  void close() {
    waiting.forEach(engine -> engine.load("about:blank"));
    waiting.clear();
  }
}
