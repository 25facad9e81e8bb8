package org.eksamik.browser.chromium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eksamik.browser.chromium.pipe.Session;

/**
 * Does for a page what in tests a person does: clicks, and says yes or no to a permission. Only
 * where somebody checks pages of this machine. Called on the thread that hears the browser.
 *
 * <p>A page calls {@link #BINDING} with {@code {"id", "cmd": "click", "x", "y"}}, in CSS pixels of
 * its window's viewport, or with {@code {"id", "cmd": "permission", "descriptor", "state",
 * "origin"}}. It is answered by an event {@link #ANSWER} at its window, whose detail is {@code {id,
 * ok}}.
 */
final class TestDriver {
  static final String BINDING = "eksamikTestDriver";
  static final String ANSWER = "eksamiktestdriver";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String NO_PEERS = "disable_non_proxied_udp";

  private final PagePermissions permissions;

  TestDriver(PagePermissions permissions) {
    this.permissions = permissions;
  }

  /**
   * An exam's flags without the one rule that ends at this machine's border and cannot be held
   * apart from it: connections between two peers need UDP even inside one page.
   */
  static List<String> flags(List<String> exam) {
    return Stream.concat(
            exam.stream().map(flag -> flag.replace(NO_PEERS, "default")),
            Stream.of("--allow-loopback-in-peer-connection"))
        .toList();
  }

  /** Answers {@code Runtime.bindingCalled}. */
  void told(Session from, JsonNode call) {
    JsonNode wish;
    try {
      wish = JSON.readTree(call.path("payload").asText());
    } catch (JsonProcessingException none) {
      return;
    }
    CompletableFuture<?> _ =
        act(from, wish)
            .handle((_, failed) -> {
              answer(from, call.path("executionContextId").asInt(), wish, failed == null);
              return wish;
            });
  }

  private CompletableFuture<?> act(Session from, JsonNode wish) {
    return switch (wish.path("cmd").asText()) {
      case "click" -> click(from, wish.path("x").asDouble(), wish.path("y").asDouble());
      case "permission" ->
          permissions.change(
              from.of(""),
              wish.path("descriptor"),
              wish.path("state").asText(),
              wish.path("origin").asText());
      default -> CompletableFuture.failedFuture(new IllegalArgumentException("unknown"));
    };
  }

  private static CompletableFuture<?> click(Session page, double x, double y) {
    return mouse(page, "mouseMoved", "none", x, y)
        .thenCompose(_ -> mouse(page, "mousePressed", "left", x, y))
        .thenCompose(_ -> mouse(page, "mouseReleased", "left", x, y));
  }

  private static CompletableFuture<JsonNode> mouse(
      Session page, String type, String button, double x, double y) {
    return page.ask(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "button", button, "x", x, "y", y, "clickCount", 1));
  }

  private static void answer(Session from, int context, JsonNode wish, boolean done) {
    String detail = "{id: " + wish.path("id").asInt() + ", ok: " + done + "}";
    from.tell(
        "Runtime.evaluate",
        Map.of(
            "contextId",
            context,
            "expression",
            "dispatchEvent(new CustomEvent('" + ANSWER + "', {detail: " + detail + "}))"));
  }
}
