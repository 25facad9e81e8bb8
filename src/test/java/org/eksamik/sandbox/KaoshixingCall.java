package org.eksamik.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.eksamik.sandbox.http.Hmac;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.kaoshixing.KaoshixingStandIn;

/** The token of a call to Kaoshixing. */
record KaoshixingCall(Instant end) {

  ObjectNode claims(String action) {
    return Json.object().put("exp", end.toEpochMilli()).put("action_id", action);
  }

  String jwt(String action) {
    return jwt("HS256", claims(action), KaoshixingStandIn.APP_KEY);
  }

  static String jwt(String algorithm, ObjectNode claims, String key) {
    String signed = base64(Json.object().put("alg", algorithm)) + "." + base64(claims);
    return signed
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.SHA256.of(key, signed));
  }

  private static String base64(ObjectNode part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
  }
}
