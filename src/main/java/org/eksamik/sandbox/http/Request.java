package org.eksamik.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client sent.
 *
 * @param path without the query, not decoded
 * @param rawQuery as it stood in the address; empty where there was none
 * @param headers by name in lower case
 * @param body of video a character a byte, of all else the text
 * @param variables what stood in the path at the route's places; empty before routing
 */
public record Request(
    String method,
    String path,
    String rawQuery,
    Map<String, String> headers,
    String body,
    Map<String, String> variables) {

  private static final ObjectReader STRICT_JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  public Request {
    headers = Map.copyOf(headers);
    variables = Map.copyOf(variables);
  }

  /** Leaves out all that may be secret. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  public Request withVariables(Map<String, String> found) {
    return new Request(method, path, rawQuery, headers, body, found);
  }

  /** The body as it was sent. */
  public byte[] bytes() {
    return body.getBytes(charset(header("content-type").orElse("")));
  }

  static Charset charset(String contentType) {
    return contentType.startsWith("video/") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** What stood at {@code {name}} of the route. */
  public String variable(String name) {
    return Objects.requireNonNull(variables.get(name), name);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> cookie(String name) {
    Map<String, String> cookies = new HashMap<>();
    for (String pair : header("cookie").orElse("").split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return Optional.ofNullable(cookies.get(name));
  }

  public Parameters query() throws Refusal {
    return Parameters.parse(rawQuery);
  }

  public boolean isForm() {
    return mediaType().equals("application/x-www-form-urlencoded");
  }

  public boolean isJson() {
    return mediaType().equals("application/json");
  }

  /** The fields of a form post. */
  public Parameters form() throws Refusal {
    if (!isForm()) {
      throw new Refusal(415, "the body must be application/x-www-form-urlencoded");
    }
    return Parameters.parse(body);
  }

  /** The JSON object that was posted. */
  public ObjectNode json() throws Refusal {
    if (!isJson()) {
      throw new Refusal(415, "the body must be application/json");
    }
    try {
      if (STRICT_JSON.readTree(body) instanceof ObjectNode object) {
        return object;
      }
      throw Refusal.because("the body must be a JSON object");
    } catch (JsonProcessingException e) {
      throw Refusal.because("the body is not JSON");
    }
  }

  private String mediaType() {
    String type = header("content-type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
