package org.eksamik.browser.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.javafx.scene.web.Debugger;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.web.WebEngine;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears WebKit's inspector beside a {@link FrameDoor}, which it lets have every message first. For
 * the program's tools, not for exams: it makes the page keep what it logs. Belongs to the FX
 * thread.
 */
public final class InspectorTap {
  private static final Logger LOG = LoggerFactory.getLogger(InspectorTap.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Far above the numbers a door reaches, so that each knows its own answers. */
  private static final int FIRST_REQUEST = 1 << 29;

  private final Debugger debugger;
  private final @Nullable Callback<String, Void> before;
  private final Listener listener;
  private final Map<Integer, JsonNode> answers = new HashMap<>();
  private int lastRequest = FIRST_REQUEST;

  /** Who hears it. */
  public interface Listener {
    /**
     * A page, or WebKit about a page, wrote to the console.
     *
     * @param message as the protocol's {@code Console.ConsoleMessage}
     */
    void console(JsonNode message);

    /** A frame has a new global object; no script of the page has run in it. */
    void contextCreated(int context);
  }

  private InspectorTap(Debugger debugger, Listener listener) {
    this.debugger = debugger;
    this.before = debugger.getMessageCallback();
    this.listener = listener;
  }

  /**
   * Joins an engine before its first page, after its door.
   *
   * @throws IllegalStateException this JavaFX has no inspector
   */
  public static InspectorTap open(WebEngine engine, Listener listener) {
    InspectorTap tap = new InspectorTap(FrameDoor.debuggerOf(engine), listener);
    tap.debugger.setEnabled(true);
    tap.debugger.setMessageCallback(tap::hear);
    for (String domain : new String[] {"Page", "Runtime", "Console"}) {
      tap.request(domain + ".enable", JsonNodeFactory.instance.objectNode());
    }
    return tap;
  }

  /** Stops listening, unless the engine's inspection ended before. */
  public void close() {
    if (debugger.isEnabled()) {
      debugger.setMessageCallback(before);
    }
  }

  /** Runs a script in that context. */
  public void run(int context, String script) {
    request(
        "Runtime.evaluate",
        JsonNodeFactory.instance
            .objectNode()
            .put("expression", script)
            .put("contextId", context)
            .put("doNotPauseOnExceptionsAndMuteConsole", true));
  }

  /**
   * Whether the page, or a script or frame that it loaded, holds this.
   *
   * @param regex in JavaScript's language
   */
  public boolean isInPage(String regex) {
    ObjectNode params = JsonNodeFactory.instance.objectNode();
    params.put("text", regex).put("caseSensitive", true).put("isRegex", true);
    return !request("Page.searchInResources", params).path("result").path("result").isEmpty();
  }

  private JsonNode request(String method, ObjectNode params) {
    int id = ++lastRequest;
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("id", id).put("method", method).set("params", params);
    debugger.sendMessage(message.toString());
    JsonNode answer = answers.remove(id);
    return answer == null ? MissingNode.getInstance() : answer;
  }

  private @Nullable Void hear(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      if (message.path("id").asInt() > FIRST_REQUEST) {
        answers.put(message.path("id").asInt(), message);
        return null;
      }
      if (before != null) {
        before.call(text);
      }
      JsonNode params = message.path("params");
      switch (message.path("method").asText()) {
        case "Console.messageAdded" -> listener.console(params.path("message"));
        case "Runtime.executionContextCreated" -> {
          JsonNode context = params.path("context");
          if (context.path("type").asText().equals("normal")) {
            listener.contextCreated(context.path("id").asInt());
          }
        }
        default -> LOG.trace("{}", text);
      }
    } catch (JsonProcessingException e) {
      LOG.warn("The page's inspector spoke no JSON", e);
    }
    return null;
  }
}
