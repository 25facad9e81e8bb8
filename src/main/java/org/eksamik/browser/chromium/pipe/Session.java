package org.eksamik.browser.chromium.pipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One target of a browser: a page, a frame in a process of its own, a worker, or, with an empty id,
 * the browser itself. For any thread.
 */
public record Session(DevTools tools, String id) {
  /**
   * Gives a command.
   *
   * @param params whatever Jackson can write
   * @return its result; fails with a {@link DevToolsException} on the thread that reads
   */
  public CompletableFuture<JsonNode> ask(String method, Map<String, ?> params) {
    return tools.ask(id, method, params);
  }

  public CompletableFuture<JsonNode> ask(String method) {
    return ask(method, Map.of());
  }

  /** Another target of the same browser. */
  public Session of(String other) {
    return new Session(tools, other);
  }

  public boolean isBrowser() {
    return id.isEmpty();
  }

  /** By the target alone. */
  @Override
  public String toString() {
    return "Session[" + id + "]";
  }
}
