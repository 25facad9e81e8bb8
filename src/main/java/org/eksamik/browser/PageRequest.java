package org.eksamik.browser;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a page asks of a server.
 *
 * @param headers as WebKit wrote them
 * @param body may be asked more than once
 */
record PageRequest(
    URI address, String method, Map<String, List<String>> headers, BodyPublisher body) {
  private static final String GET = "GET";

  /** The plainest request there is. */
  static PageRequest to(URI address) {
    return new PageRequest(address, GET, Map.of(), BodyPublishers.noBody());
  }

  /** Whether the answer is to become some frame's document; WebKit says so by what it accepts. */
  boolean isForDocument() {
    return header("Accept").toLowerCase(Locale.ROOT).startsWith("text/html");
  }

  boolean isGet() {
    return method.equals(GET);
  }

  /** The header's first value, or nothing. */
  String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("");
  }

  PageRequest at(URI other) {
    return new PageRequest(other, method, headers, body);
  }

  /** This request, sending what the other one sends. */
  PageRequest sending(PageRequest other) {
    Map<String, List<String>> described = new HashMap<>(headers);
    described.put("Content-Type", List.of(other.header("Content-Type")));
    return new PageRequest(address, other.method, described, other.body);
  }
}
