package org.eksamik.browser;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses as WebKit writes them, which is more freely than {@link URI} does. */
public final class PageAddress {
  private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=%";

  /** An address inside another text. */
  private static final Pattern QUERY =
      Pattern.compile("(\\b(?:https?|wss?)://[^\\s'\"?#]*)[?#][^\\s'\"]*");

  private PageAddress() {}

  /** The address with what {@link URI} cannot take percent-encoded; empty when it is none. */
  public static Optional<URI> of(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return encoded(text);
    }
  }

  /** The address as it may stand in a journal: nothing after the path, no user, no password. */
  public static String withoutQuery(String text) {
    Optional<URI> read = of(text);
    if (read.isEmpty()) {
      return text.split("[:?#]", 2)[0] + ":…";
    }
    URI address = read.get();
    if (address.isOpaque() || address.getHost() == null) {
      return address.getScheme() == null ? "…" : address.getScheme() + ":…";
    }
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
  }

  /** A text without the queries of the addresses in it: one may sign a student in. */
  public static String withoutQueries(String text) {
    return QUERY.matcher(text).replaceAll("$1");
  }

  public static String withoutFragment(String text) {
    return text.split("#", 2)[0];
  }

  /** Scheme, host and port. */
  public static String origin(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }

  /**
   * The same address without user and password, and without the fragment: what goes out. Empty
   * where the JDK sees no host, as in an international one that is not in punycode.
   */
  static Optional<URI> forNetwork(URI address) {
    if (address.getHost() == null) {
      return Optional.empty();
    }
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return of(origin(address) + (path.isEmpty() ? "/" : path) + query);
  }

  private static Optional<URI> encoded(String text) {
    StringBuilder legal = new StringBuilder();
    boolean fragment = false;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      boolean plain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || KEPT.indexOf(character) >= 0)
              && !(fragment && character == '#');
      fragment |= character == '#';
      legal.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    try {
      return Optional.of(new URI(legal.toString()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
