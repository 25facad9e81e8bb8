package org.eksamik.browser.chromium.pipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One target of a browser: a page, a frame in a process of its own, a worker, or, with an empty id,
 * the browser itself. For any thread.
 */
public record Session(DevTools tools, String id) {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

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

  /** Gives a command whose result nobody waits for; what it refuses is in the log. */
  public void tell(String method, Map<String, ?> params) {
    CompletableFuture<?> _ =
        ask(method, params)
            .whenComplete((_, refused) -> {
              if (refused != null) {
                LOG.debug("{}: {}", method, refused.getMessage());
              }
            });
  }

  public void tell(String method) {
    tell(method, Map.of());
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
