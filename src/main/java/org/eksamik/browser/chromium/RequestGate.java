package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eksamik.browser.Attestation;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.PageAddress;
import org.eksamik.browser.chromium.pipe.Session;

/**
 * Decides about every request of every frame and worker before it goes out, and about every
 * document before it is shown; a redirect is a request like any other. Called on the thread that
 * hears the browser.
 */
final class RequestGate {
  /** In the main frame this leaves the page on the screen as it is. */
  private static final String LEAVE_AS_IT_IS = "Aborted";

  private static final String REFUSE = "BlockedByClient";

  private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  /** From this status on the server says that it failed; RFC 9110 section 15.6. */
  private static final int SERVER_BROKEN = 500;

  /** What these statuses begin with; RFC 9110 section 15.4. */
  private static final int REDIRECT = 3;

  private final VisitRules rules;
  private final PagePermissions permissions;
  private final Function<URI, Optional<String>> attested;
  private final PageNews news;
  private final RedirectCount redirects = new RedirectCount();

  /**
   * @param attested what a server is shown, if anything
   */
  RequestGate(
      VisitRules rules,
      PagePermissions permissions,
      Function<URI, Optional<String>> attested,
      PageNews news) {
    this.rules = rules;
    this.permissions = permissions;
    this.attested = attested;
    this.news = news;
  }

  /** Stands before all that this target sends; its answer comes before the target's first step. */
  static void guard(Session target) {
    target.tell(
        "Fetch.enable",
        Map.of(
            "handleAuthRequests",
            true,
            "patterns",
            List.of(
                Map.of("urlPattern", "*", "requestStage", "Request"),
                Map.of(
                    "urlPattern", "*", "resourceType", "Document", "requestStage", "Response"))));
  }

  /**
   * Answers {@code Fetch.requestPaused}.
   *
   * @param main whether the page's own frame asks for its next document
   */
  void paused(Session from, JsonNode request, boolean main) {
    if (request.has("responseStatusCode") || request.has("responseErrorReason")) {
      document(from, request, main);
      return;
    }
    String address = request.path("request").path("url").asText();
    switch (rules.of(address)) {
      case ALLOWED -> go(from, request);
      case CAUGHT -> {
        if (main) {
          PageAddress.of(address).ifPresent(news::caught);
        } else {
          news.refused(address, Refusal.NOT_ALLOWED);
        }
        stop(from, request, main ? LEAVE_AS_IT_IS : REFUSE);
      }
      case NOT_ALLOWED -> {
        news.refused(address, Refusal.NOT_ALLOWED);
        stop(from, request, main ? LEAVE_AS_IT_IS : REFUSE);
      }
      case SCHEME -> {
        news.refused(address, Refusal.SCHEME);
        stop(from, request, LEAVE_AS_IT_IS);
      }
    }
  }

  /** There is one page, which goes where a second one would have gone. */
  void popup(Session page, String address) {
    switch (rules.of(address)) {
      case ALLOWED -> {
        if (address.startsWith("http")) {
          page.tell("Page.navigate", Map.of("url", address));
        }
      }
      case CAUGHT -> PageAddress.of(address).ifPresent(news::caught);
      case NOT_ALLOWED, SCHEME -> news.refused(address, Refusal.POPUP);
    }
  }

  /** Tells of a web socket that the network gate keeps in. */
  void socket(JsonNode socket) {
    String address = socket.path("url").asText();
    if (rules.of(address) != VisitRules.Verdict.ALLOWED) {
      news.refused(address, Refusal.NOT_ALLOWED);
    }
  }

  /** Tells of what would lead out of the browser; it finds no program there. */
  void wanted(JsonNode navigation) {
    String address = navigation.path("url").asText();
    if (rules.of(address) == VisitRules.Verdict.SCHEME) {
      news.refused(address, Refusal.SCHEME);
    }
  }

  /** Answers {@code Fetch.authRequired}: nobody is asked for a password beside the page. */
  static void withoutPassword(Session from, JsonNode request) {
    from.tell(
        "Fetch.continueWithAuth",
        Map.of(
            "requestId",
            request.path("requestId").asText(),
            "authChallengeResponse",
            Map.of("response", "CancelAuth")));
  }

  /** Refuses whatever this target wants: it should not be there. */
  void refuse(Session from, JsonNode request) {
    stop(from, request, LEAVE_AS_IT_IS);
  }

  private void document(Session from, JsonNode request, boolean main) {
    String address = request.path("request").path("url").asText();
    String broken = request.path("responseErrorReason").asText();
    int status = request.path("responseStatusCode").asInt();
    if (main && (!broken.isEmpty() || status >= SERVER_BROKEN)) {
      // No page but a failure: whoever sat at one before keeps it, and may try again.
      if (!broken.equals(LEAVE_AS_IT_IS)) {
        String reason = broken.isEmpty() ? "status " + status : broken;
        PageAddress.of(address).ifPresent(page -> news.failed(page, reason));
      }
      stop(from, request, LEAVE_AS_IT_IS);
      return;
    }
    if (!broken.isEmpty()) {
      stop(from, request, broken);
      return;
    }
    if (main && status / 100 == REDIRECT && redirects.isTooMany(request)) {
      PageAddress.of(address).ifPresent(page -> news.failed(page, "too many redirects"));
      stop(from, request, LEAVE_AS_IT_IS);
      return;
    }
    Optional<String> beyond =
        status / 100 == REDIRECT ? beyondTheWeb(request.path("responseHeaders")) : Optional.empty();
    if (beyond.isPresent()) {
      news.refused(beyond.get(), Refusal.SCHEME);
      stop(from, request, LEAVE_AS_IT_IS);
      return;
    }
    String origin = PageAddress.of(address).map(PageAddress::origin).orElse("");
    CompletableFuture<?> granted =
        main ? permissions.grant(from, origin) : CompletableFuture.completedFuture("nothing to do");
    Quiet.then(granted, _ -> show(from, request, origin));
  }

  /**
   * Where a redirect leads that no browser follows: it would show a page of its own in place of the
   * student's.
   */
  private Optional<String> beyondTheWeb(JsonNode headers) {
    return headers
        .valueStream()
        .filter(header -> header.path("name").asText().equalsIgnoreCase("location"))
        .map(header -> header.path("value").asText())
        .filter(place -> WITH_SCHEME.matcher(place).lookingAt())
        .filter(place -> rules.of(place) == VisitRules.Verdict.SCHEME)
        .findFirst();
  }

  private void show(Session from, JsonNode request, String origin) {
    List<Object> headers = new ArrayList<>();
    request.path("responseHeaders").forEach(headers::add);
    headers.add(Map.of("name", "Permissions-Policy", "value", permissions.policy(origin)));
    from.tell(
        "Fetch.continueResponse",
        Map.of(
            "requestId",
            request.path("requestId").asText(),
            "responseCode",
            request.path("responseStatusCode").asInt(),
            "responseHeaders",
            headers));
  }

  private void go(Session from, JsonNode request) {
    String id = request.path("requestId").asText();
    JsonNode asked = request.path("request");
    Optional<String> token = PageAddress.of(asked.path("url").asText()).flatMap(attested);
    boolean written =
        asked.path("headers").properties().stream().anyMatch(header -> isOurs(header.getKey()));
    from.tell(
        "Fetch.continueRequest",
        token.isEmpty() && !written
            ? Map.of("requestId", id)
            : Map.of("requestId", id, "headers", shown(asked.path("headers"), token)));
  }

  /** Pages do not write the token themselves. */
  private static List<Object> shown(JsonNode headers, Optional<String> token) {
    List<Object> all = new ArrayList<>();
    headers.properties().stream()
        .filter(header -> !isOurs(header.getKey()))
        .forEach(header ->
            all.add(Map.of("name", header.getKey(), "value", header.getValue().asText())));
    token.ifPresent(value -> all.add(Map.of("name", Attestation.HEADER, "value", value)));
    return all;
  }

  private static boolean isOurs(String header) {
    return header.equalsIgnoreCase(Attestation.HEADER);
  }

  private static void stop(Session from, JsonNode request, String reason) {
    from.tell(
        "Fetch.failRequest",
        Map.of("requestId", request.path("requestId").asText(), "errorReason", reason));
  }
}
