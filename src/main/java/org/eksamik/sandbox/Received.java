package org.eksamik.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;

/**
 * A request that reached the sandbox.
 *
 * @param parameters of the address and of a form, decoded; empty where they cannot be decoded
 * @param headers by name in lower case; of {@code authorization} only its first word, no cookies
 */
public record Received(
    Instant at,
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> headers,
    String body) {

  public Received {
    parameters = Map.copyOf(parameters);
    headers = Map.copyOf(headers);
  }

  static Received of(Request request, Instant at) {
    return new Received(
        at,
        request.method(),
        request.path(),
        parameters(request),
        harmless(request.headers()),
        request.body());
  }

  private static Map<String, String> parameters(Request request) {
    try {
      Map<String, String> all = new LinkedHashMap<>(request.query().values());
      if (request.isForm()) {
        Parameters form = request.form();
        all.putAll(form.values());
      }
      return all;
    } catch (Refusal e) {
      // Whoever asked is refused by the endpoint, which says why.
      return Map.of();
    }
  }

  private static Map<String, String> harmless(Map<String, String> headers) {
    Map<String, String> some = new LinkedHashMap<>(headers);
    some.remove("cookie");
    some.computeIfPresent(
        "authorization",
        (name, value) -> value.contains(" ") ? value.substring(0, value.indexOf(' ')) : "•••");
    return some;
  }

  /** The body as JSON; a missing node where it is none. */
  public JsonNode json() {
    try {
      return Json.read(body);
    } catch (IllegalArgumentException e) {
      return MissingNode.getInstance();
    }
  }

  /** Leaves out parameters and body: some are secret. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
