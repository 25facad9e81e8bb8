package org.eksamik.browser;

import java.net.CookieHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;

/**
 * The cookies of one visit, in memory. The JDK's own store speaks RFC 2965 to cookies with {@code
 * Max-Age}, which no server expects any more; OkHttp reads them by RFC 6265. Any thread.
 */
final class VisitCookies extends CookieHandler {
  private final List<Cookie> cookies = new ArrayList<>();

  @Override
  public Map<String, List<String>> get(URI address, Map<String, List<String>> requestHeaders) {
    boolean fromScript = isScript(address);
    String value =
        read(address)
            .map(url ->
                current().stream()
                    .filter(cookie -> cookie.matches(url))
                    .filter(cookie -> !fromScript || !cookie.httpOnly())
                    .map(cookie -> cookie.name() + "=" + cookie.value())
                    .collect(Collectors.joining("; ")))
            .orElse("");
    return value.isEmpty() ? Map.of() : Map.of("Cookie", List.of(value));
  }

  @Override
  public void put(URI address, Map<String, List<String>> responseHeaders) {
    boolean fromScript = isScript(address);
    read(address)
        .ifPresent(url ->
            responseHeaders.entrySet().stream()
                .filter(header -> "Set-Cookie".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .map(value -> Cookie.parse(url, value))
                .flatMap(cookie -> Optional.ofNullable(cookie).stream())
                .filter(cookie -> !fromScript || !cookie.httpOnly())
                .forEach(this::keep));
  }

  private synchronized void keep(Cookie cookie) {
    cookies.removeIf(old ->
        old.name().equals(cookie.name())
            && old.domain().equals(cookie.domain())
            && old.path().equals(cookie.path()));
    cookies.add(cookie);
  }

  private synchronized List<Cookie> current() {
    cookies.removeIf(cookie -> cookie.expiresAt() < System.currentTimeMillis());
    return List.copyOf(cookies);
  }

  /** WebKit for Java says by these schemes that a script asks, of an http or https page. */
  private static boolean isScript(URI address) {
    return address.getScheme().startsWith("javascript");
  }

  private static Optional<HttpUrl> read(URI address) {
    String scheme =
        switch (address.getScheme()) {
          case "javascript" -> "http";
          case "javascripts" -> "https";
          default -> address.getScheme();
        };
    return Optional.ofNullable(HttpUrl.parse(scheme + ":" + address.getRawSchemeSpecificPart()));
  }
}
