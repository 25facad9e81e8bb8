package org.eksamik.sandbox.kaoshixing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.eksamik.sandbox.http.Fields;
import org.eksamik.sandbox.http.Hmac;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Refusal;

/**
 * Kaoshixing's HS256 tokens. Signed by hand, not by a library: {@code exp} is in milliseconds
 * (S004:L18) and the keys it hands out are shorter than libraries take.
 */
final class Jwt {
  /** A date this early means that somebody counted seconds. */
  private static final Instant SURELY_PAST = Instant.ofEpochMilli(100_000_000_000L);

  private static final Duration LONGEST = Duration.ofHours(1);

  private Jwt() {}

  static String sign(ObjectNode claims, String key) {
    String header = encoded(Json.object().put("alg", "HS256").put("typ", "JWT"));
    String signed = header + "." + encoded(claims);
    return signed + "." + base64().encodeToString(Hmac.SHA256.of(key, signed));
  }

  private static String encoded(ObjectNode part) {
    return base64().encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Base64.Encoder base64() {
    return Base64.getUrlEncoder().withoutPadding();
  }

  /** The action of a request's token. */
  static String action(String token, String key, Instant now) throws Refusal {
    Fields claims = Fields.of(verified(token, key, now)).only(Set.of("exp", "action_id"));
    return claims.text("action_id");
  }

  /** The claims, once signature and time are right. */
  static ObjectNode verified(String token, String key, Instant now) throws Refusal {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw Refusal.because("the jwt has not three parts");
    }
    if (!part(parts[0]).path("alg").asText().equals("HS256")) {
      throw Refusal.because("the jwt is not signed with HS256");
    }
    byte[] signature = Hmac.SHA256.of(key, parts[0] + "." + parts[1]);
    if (!MessageDigest.isEqual(signature, bytes(parts[2]))) {
      throw Refusal.because("the jwt's signature is wrong");
    }
    ObjectNode claims = part(parts[1]);
    requireFresh(Fields.of(claims).required("exp"), now);
    return claims;
  }

  private static void requireFresh(JsonNode exp, Instant now) throws Refusal {
    if (!exp.isIntegralNumber()) {
      throw Refusal.because("the jwt's exp must be a number");
    }
    Instant end = Instant.ofEpochMilli(exp.longValue());
    if (end.isBefore(SURELY_PAST)) {
      throw Refusal.because("the jwt's exp must be in milliseconds");
    }
    if (!now.isBefore(end)) {
      throw Refusal.because("the jwt has expired");
    }
    if (end.isAfter(now.plus(LONGEST))) {
      throw Refusal.because("the jwt's exp is too far away");
    }
  }

  private static ObjectNode part(String encoded) throws Refusal {
    try {
      if (Json.read(new String(bytes(encoded), StandardCharsets.UTF_8))
          instanceof ObjectNode object) {
        return object;
      }
    } catch (IllegalArgumentException e) {
      // told below, together with JSON that is no object
    }
    throw Refusal.because("a part of the jwt is not a JSON object");
  }

  private static byte[] bytes(String encoded) throws Refusal {
    try {
      return Base64.getUrlDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      throw Refusal.because("a part of the jwt is not Base64");
    }
  }
}
