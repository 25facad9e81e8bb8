package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eksamik.browser.chromium.pipe.Session;
import org.eksamik.browser.chromium.process.BrowserFlags.Windows;
import org.eksamik.browser.chromium.process.PageLanguage;

/**
 * The parts of a running browser: its page, the page's frames and workers, and whatever else
 * appears. Each waits before its first step until the request gate stands before it; a second page
 * is closed before it has begun. Called on the thread that hears the browser.
 */
final class Targets {
  private static final Map<String, Object> ATTACH =
      Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true);

  /** A document lives here. */
  private static final Set<String> WITH_PAGE = Set.of("page", "iframe");

  private final String script;
  private final PageLanguage language;
  private final boolean driven;
  private final CompletableFuture<Page> page = new CompletableFuture<>();
  private volatile Optional<Page> known = Optional.empty();
  private final Set<String> unwanted = ConcurrentHashMap.newKeySet();

  /** The browser's page: its session, and its main frame's id. */
  record Page(Session session, String frame) {}

  /**
   * @param script runs in every document before its own
   * @param language how documents write dates and numbers
   * @param driven whether documents reach the test driver
   */
  Targets(String script, PageLanguage language, boolean driven) {
    this.script = script;
    this.language = language;
    this.driven = driven;
  }

  /** The page, once it is there. */
  CompletableFuture<Page> page() {
    return page;
  }

  boolean isPage(Session session) {
    return known.filter(it -> it.session().equals(session)).isPresent();
  }

  /** Whether a request is the page's own for its next document. */
  boolean isMainDocument(Session from, JsonNode request) {
    return known
        .filter(it -> it.session().equals(from))
        .filter(it -> it.frame().equals(request.path("frameId").asText()))
        .filter(_ -> request.path("resourceType").asText().equals("Document"))
        .isPresent();
  }

  boolean isMainFrame(String frame) {
    return known.filter(it -> it.frame().equals(frame)).isPresent();
  }

  boolean isUnwanted(Session session) {
    return unwanted.contains(session.id());
  }

  static void begin(Session browser, Windows windows) {
    browser.tell("Target.setAutoAttach", ATTACH);
    browser.tell(
        "Target.createTarget",
        switch (windows) {
          case Windows.None() -> Map.of("url", "about:blank", "newWindow", true);
          // Whatever the browser would draw around the page is not there in full screen.
          case Windows.Named _ ->
              Map.of("url", "about:blank", "newWindow", true, "windowState", "fullscreen");
        });
  }

  /** Answers {@code Target.attachedToTarget}. */
  void attached(Session from, JsonNode news) {
    Session target = from.of(news.path("sessionId").asText());
    JsonNode info = news.path("targetInfo");
    String type = info.path("type").asText();
    if (type.equals("page") && isSecondPage(info)) {
      unwanted.add(target.id());
      RequestGate.guard(target);
      // The page that opened it waits for it to begin.
      target.tell("Runtime.runIfWaitingForDebugger");
      from.of("").tell("Target.closeTarget", Map.of("targetId", info.path("targetId").asText()));
      return;
    }
    if (type.equals("page")) {
      known = Optional.of(new Page(target, info.path("targetId").asText()));
    }
    // Nothing is opened in it before everything stands.
    CompletableFuture<?> _ = prepare(target, type).thenRun(() -> known.ifPresent(page::complete));
  }

  private boolean isSecondPage(JsonNode info) {
    return known.isPresent() || !info.path("openerId").asText().isEmpty();
  }

  private CompletableFuture<?> prepare(Session target, String type) {
    if (!type.equals("browser_ui")) {
      RequestGate.guard(target);
      target.tell("Target.setAutoAttach", ATTACH);
      target.tell("Runtime.enable");
      target.tell("Log.enable");
      // For web sockets, which the request gate does not see.
      target.tell("Network.enable", Map.of("maxTotalBufferSize", 0, "maxResourceBufferSize", 0));
    }
    if (WITH_PAGE.contains(type)) {
      target.tell("Page.enable");
      target.tell("Inspector.enable");
      target.tell("Page.setInterceptFileChooserDialog", Map.of("enabled", true));
      target.tell("Runtime.addBinding", Map.of("name", PageScript.BINDING));
      if (driven) {
        target.tell("Runtime.addBinding", Map.of("name", TestDriver.BINDING));
      }
      target.tell(
          "Page.addScriptToEvaluateOnNewDocument",
          Map.of("source", script, "runImmediately", true));
      target.tell("Emulation.setLocaleOverride", Map.of("locale", language.name()));
      target.tell("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }
    return target.ask("Runtime.runIfWaitingForDebugger");
  }
}
