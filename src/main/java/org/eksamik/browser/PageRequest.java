package org.eksamik.browser;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
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

  /**
   * Whether the answer is to become a document of some frame; WebKit says so by what it accepts.
   */
  boolean isForDocument() {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Accept"))
        .flatMap(header -> header.getValue().stream())
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith("text/html"));
  }

  PageRequest at(URI other) {
    return new PageRequest(other, method, headers, body);
  }
}
