package org.eksamik.browser.socket;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.ProtocolException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Socket;

/**
 * What a page asks a server for, and whether the server agreed (RFC 6455, 4; WebSockets, 2.1).
 *
 * @param address {@code ws:} or {@code wss:}
 * @param origin the frame's own, by WebKit's word
 */
record Handshake(
    URI address, String origin, List<String> protocols, String userAgent, CookieHandler cookies) {
  private static final String PROTOCOL = "Sec-WebSocket-Protocol";
  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";
  private static final int SWITCHING = 101;
  private static final int MOST_PROTOCOLS = 100;

  /** Empty where a frame of this origin may not ask this. */
  static Optional<Handshake> of(
      String origin, JsonNode message, String userAgent, CookieHandler cookies) {
    List<String> protocols = new ArrayList<>();
    message.path("protocols").forEach(named -> protocols.add(named.asText()));
    return address(message.path("url").asText())
        .filter(address -> !isMixed(origin, address))
        .filter(_ -> protocols.size() <= MOST_PROTOCOLS)
        .filter(_ -> protocols.stream().allMatch(Handshake::isToken))
        .map(address -> new Handshake(address, origin, List.copyOf(protocols), userAgent, cookies));
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text);
      String scheme = Objects.requireNonNullElse(address.getScheme(), "");
      return Optional.of(address)
          .filter(_ -> scheme.equals("ws") || scheme.equals("wss"))
          .filter(read -> read.getHost() != null && read.getRawFragment() == null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Mixed Content, 3.2: a secure page speaks without TLS to this machine alone. */
  private static boolean isMixed(String origin, URI address) {
    return origin.startsWith("https:")
        && address.getScheme().equals("ws")
        && !address.getHost().matches("(?i)(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[::1]");
  }

  /** RFC 9110, 5.6.2. */
  private static boolean isToken(String protocol) {
    return protocol.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  }

  /** The address as HTTP and its cookies know it. */
  private URI http() {
    return URI.create(address.toString().replaceFirst("^ws", "http"));
  }

  Request request() throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(http().toString())
            .header("Origin", origin.isEmpty() ? "null" : origin)
            .header("User-Agent", userAgent)
            .header("Cache-Control", "no-cache")
            .header("Pragma", "no-cache");
    if (!protocols.isEmpty()) {
      request.header(PROTOCOL, String.join(", ", protocols));
    }
    cookies
        .get(http(), Map.of())
        .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    return request.build();
  }

  /**
   * Stands between OkHttp and the server: keeps cookies, and insists on what OkHttp lets pass. No
   * compression is offered, since what is inside could not be looked at.
   */
  Response pass(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request().newBuilder().removeHeader(EXTENSIONS).build());
    cookies.put(http(), answer.headers().toMultimap());
    Socket socket = answer.socket();
    if (answer.code() != SWITCHING || socket == null) {
      return answer;
    }
    if (!agrees(answer)) {
      socket.cancel();
      throw new ProtocolException("the server chose no protocol that was offered");
    }
    return answer.newBuilder().socket(new CheckedSocket(socket)).build();
  }

  private boolean agrees(Response answer) {
    List<String> chosen = answer.headers(PROTOCOL);
    return protocols.isEmpty()
        ? chosen.isEmpty()
        : chosen.size() == 1 && protocols.contains(chosen.getFirst());
  }

  /** The protocol that was agreed upon, or nothing. */
  static String protocol(Response answer) {
    return Objects.requireNonNullElse(answer.header(PROTOCOL), "");
  }

  /** For the log: nothing that could be secret. */
  @Override
  public String toString() {
    return address.getScheme().toLowerCase(Locale.ROOT) + "://" + address.getRawAuthority();
  }
}
