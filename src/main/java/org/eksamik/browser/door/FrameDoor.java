package org.eksamik.browser.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.sun.javafx.scene.web.Debugger;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.web.WebEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs scripts in any frame of a page, the first of them before any script of the page, whatever
 * the frame's origin and Content-Security-Policy. It speaks WebKit's inspector protocol, which
 * WebEngine keeps behind its package-private {@code getDebugger()}; the protocol's own helpers are
 * built into the engine, so a page that changes prototypes does not meet them. Tried on JavaFX
 * 26.0.1. All methods belong to the FX thread.
 */
public final class FrameDoor {
  private static final Logger LOG = LoggerFactory.getLogger(FrameDoor.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Debugger debugger;
  private final FrameWatcher watcher;
  private final Map<Integer, JsonNode> answers = new HashMap<>();
  private int lastRequest;

  private FrameDoor(Debugger debugger, FrameWatcher watcher) {
    this.debugger = debugger;
    this.watcher = watcher;
  }

  /**
   * Opens the door of one engine, before its first page.
   *
   * @throws IllegalStateException this JavaFX has no such door
   */
  public static FrameDoor open(WebEngine engine, FrameWatcher watcher) {
    FrameDoor door = new FrameDoor(debuggerOf(engine), watcher);
    door.debugger.setEnabled(true);
    door.debugger.setMessageCallback(message -> {
      door.hear(message);
      return null;
    });
    door.request("Page.enable", JsonNodeFactory.instance.objectNode());
    door.request("Runtime.enable", JsonNodeFactory.instance.objectNode());
    return door;
  }

  /** Ends the inspection; what was put into pages before stays there. */
  public void close() {
    debugger.setMessageCallback(null);
    debugger.setEnabled(false);
  }

  /** The value of {@code expression} in that context, as JSON; empty when it threw or is gone. */
  public Optional<JsonNode> evaluate(int context, String expression) {
    return result("Runtime.evaluate", evaluation(context, expression).put("returnByValue", true))
        .map(answer -> answer.path("value"));
  }

  /**
   * Like {@link #evaluate}, but keeps the object in the page.
   *
   * @param quoted the expression as JSON writes a text: a long one is written once for all frames
   * @return WebKit's name of the object, for {@link #call}
   */
  public Optional<String> evaluateToObject(int context, String quoted) {
    return result(
            "Runtime.evaluate",
            evaluation(context, "").putRawValue("expression", new RawValue(quoted)))
        .map(answer -> answer.path("objectId").asText())
        .filter(id -> !id.isEmpty());
  }

  /**
   * Calls a function that the page holds for us with one text, and gives what it returns; empty
   * when it threw or its frame is gone.
   */
  public Optional<JsonNode> call(String object, String argument) {
    ObjectNode params = JsonNodeFactory.instance.objectNode();
    params
        .put("objectId", object)
        .put("functionDeclaration", "function(message){return this(message)}")
        .put("doNotPauseOnExceptionsAndMuteConsole", true)
        .put("returnByValue", true);
    params.putArray("arguments").addObject().put("value", argument);
    return result("Runtime.callFunctionOn", params).map(answer -> answer.path("value"));
  }

  /** The frames of the page as WebKit holds them now, each parent before its children. */
  public List<PageFrame> frames() {
    List<PageFrame> found = new ArrayList<>();
    collect(
        request("Page.getResourceTree", JsonNodeFactory.instance.objectNode())
            .path("result")
            .path("frameTree"),
        found);
    return found;
  }

  private static void collect(JsonNode tree, List<PageFrame> found) {
    JsonNode frame = tree.path("frame");
    if (frame.has("id")) {
      found.add(
          new PageFrame(
              frame.path("id").asText(),
              Optional.ofNullable(frame.get("parentId")).map(JsonNode::asText),
              frame.path("securityOrigin").asText()));
    }
    tree.path("childFrames").forEach(child -> collect(child, found));
  }

  private static ObjectNode evaluation(int context, String expression) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("expression", expression)
        .put("contextId", context)
        .put("doNotPauseOnExceptionsAndMuteConsole", true);
  }

  private Optional<JsonNode> result(String method, ObjectNode params) {
    JsonNode answer = request(method, params).path("result");
    if (!answer.has("result") || answer.path("wasThrown").asBoolean()) {
      LOG.debug("A script did not run: {}", answer);
      return Optional.empty();
    }
    return Optional.of(answer.path("result"));
  }

  private JsonNode request(String method, ObjectNode params) {
    int id = ++lastRequest;
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("id", id).put("method", method).set("params", params);
    debugger.sendMessage(message.toString());
    JsonNode answer = answers.remove(id);
    return answer == null ? MissingNode.getInstance() : answer;
  }

  private void hear(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      if (message.has("id")) {
        answers.put(message.path("id").asInt(), message);
        return;
      }
      JsonNode params = message.path("params");
      switch (message.path("method").asText()) {
        case "Runtime.executionContextCreated" -> {
          JsonNode context = params.path("context");
          if (context.path("type").asText().equals("normal")) {
            watcher.contextCreated(context.path("frameId").asText(), context.path("id").asInt());
          }
        }
        case "Page.frameDetached" -> watcher.frameDetached(params.path("frameId").asText());
        default -> LOG.trace("{}", text);
      }
    } catch (JsonProcessingException e) {
      LOG.warn("The page's inspector spoke no JSON", e);
    }
  }

  static Debugger debuggerOf(WebEngine engine) {
    try {
      MethodHandle getDebugger =
          MethodHandles.privateLookupIn(WebEngine.class, MethodHandles.lookup())
              .findVirtual(WebEngine.class, "getDebugger", MethodType.methodType(Debugger.class));
      return (Debugger) getDebugger.invoke(engine);
    } catch (Throwable e) {
      throw Doors.gone("WebEngine.getDebugger()", e);
    }
  }
}
