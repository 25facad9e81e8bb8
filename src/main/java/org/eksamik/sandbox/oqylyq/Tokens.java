package org.eksamik.sandbox.oqylyq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eksamik.sandbox.http.Fields;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;

/** {@code POST /oauth/token} as S000:L14-L25 says, answered in Laravel Passport's shapes. */
final class Tokens {
  static final Duration LIFE = Duration.ofHours(1);

  private static final Set<String> FIELDS =
      Set.of("username", "password", "grant_type", "client_id", "client_secret", "refresh_token");

  private final InstantSource clock;
  private final Map<String, Instant> expiryByToken = new ConcurrentHashMap<>();
  private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();

  Tokens(InstantSource clock) {
    this.clock = clock;
  }

  boolean isValid(String token) {
    Instant expiry = expiryByToken.get(token);
    return expiry != null && clock.instant().isBefore(expiry);
  }

  void expireAll() {
    expiryByToken.clear();
  }

  Response grant(Request request) throws Refusal {
    Fields fields = Fields.of(request.json()).only(FIELDS);
    requireClient(fields);
    switch (fields.text("grant_type")) {
      case "password" -> requirePassword(fields);
      case "refresh_token" -> requireRefresh(fields);
      default -> throw refused(400, "unsupported_grant_type", "The grant type is not supported.");
    }
    return Response.json(issue());
  }

  private static void requireClient(Fields fields) throws Refusal {
    JsonNode id = fields.required("client_id");
    if (!id.isIntegralNumber()) {
      throw Refusal.because("the field client_id must be a number");
    }
    if (id.longValue() != OqylyqStandIn.CLIENT_ID
        || !fields.text("client_secret").equals(OqylyqStandIn.CLIENT_SECRET)) {
      throw refused(401, "invalid_client", "Client authentication failed");
    }
  }

  private static void requirePassword(Fields fields) throws Refusal {
    if (!fields.text("username").equals(OqylyqStandIn.USERNAME)
        || !fields.text("password").equals(OqylyqStandIn.PASSWORD)) {
      throw refused(400, "invalid_grant", "The user credentials were incorrect.");
    }
  }

  private void requireRefresh(Fields fields) throws Refusal {
    if (!refreshTokens.remove(fields.text("refresh_token"))) {
      throw refused(401, "invalid_request", "The refresh token is invalid.");
    }
  }

  private ObjectNode issue() {
    String token = "access." + UUID.randomUUID();
    String refresh = "refresh." + UUID.randomUUID();
    expiryByToken.put(token, clock.instant().plus(LIFE));
    refreshTokens.add(refresh);
    return Json.object()
        .put("token_type", "Bearer")
        .put("expires_in", LIFE.toSeconds())
        .put("access_token", token)
        .put("refresh_token", refresh);
  }

  private static Refusal refused(int status, String error, String description) {
    return new Refusal(description, Response.json(status, passport(error, description)));
  }

  static Response shape(Refusal refusal) {
    return Response.json(
        refusal.status(), passport("invalid_request", refusal.reason()).put("hint", "Check it."));
  }

  private static ObjectNode passport(String error, String description) {
    return Json.object()
        .put("error", error)
        .put("error_description", description)
        .put("message", description);
  }
}
