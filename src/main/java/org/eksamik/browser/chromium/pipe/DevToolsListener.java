package org.eksamik.browser.chromium.pipe;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Hears a browser. Called on the thread that reads, which waits: nothing may be waited for here.
 */
public interface DevToolsListener {
  /**
   * Something happened.
   *
   * @param from the target it happened in
   * @param method as the protocol names it, such as {@code Page.loadEventFired}
   */
  void event(Session from, String method, JsonNode params);

  /** The browser closed its end; nothing follows. */
  void ended();
}
