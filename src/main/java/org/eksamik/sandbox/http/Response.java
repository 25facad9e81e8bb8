package org.eksamik.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back; all our bodies are text in UTF-8.
 *
 * @param ending whether the body arrives whole
 */
public record Response(int status, Map<String, String> headers, String body, Ending ending) {

  /** How the body ends. */
  public enum Ending {
    WHOLE,
    /** Half of the declared length, then the connection closes. */
    CUT_OFF,
    /** The beginning arrives; the end does not, until the client or the server goes away. */
    NEVER
  }

  public Response {
    headers = Map.copyOf(headers);
  }

  /** Leaves out headers and body: links and tokens are in them. */
  @Override
  public String toString() {
    return "Response[" + status + "]";
  }

  public static Response of(int status, String type, String body) {
    return new Response(
        status, Map.of("Content-Type", type + "; charset=utf-8"), body, Ending.WHOLE);
  }

  public static Response json(JsonNode body) {
    return json(200, body);
  }

  public static Response json(int status, JsonNode body) {
    return new Response(
        status, Map.of("Content-Type", "application/json"), body.toString(), Ending.WHOLE);
  }

  public static Response html(String page) {
    return of(200, "text/html", page);
  }

  public static Response text(int status, String text) {
    return of(status, "text/plain", text);
  }

  public static Response nothing() {
    return new Response(204, Map.of(), "", Ending.WHOLE);
  }

  public static Response redirect(URI to) {
    return new Response(302, Map.of("Location", to.toString()), "", Ending.WHOLE);
  }

  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body, ending);
  }

  public Response withStatus(int other) {
    return new Response(other, headers, body, ending);
  }

  public Response withBody(String other) {
    return new Response(status, headers, other, ending);
  }

  public Response ending(Ending other) {
    return new Response(status, headers, body, other);
  }

  public boolean isJson() {
    return "application/json".equals(headers.get("Content-Type"));
  }
}
