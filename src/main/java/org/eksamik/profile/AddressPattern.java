package org.eksamik.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an allow-list: {@code scheme://host[:port][/path]}. The language is told in {@code
 * docs/allow-list.md}.
 *
 * @param text the pattern as a person wrote it
 * @param subdomains whether names below {@code host} match, and not {@code host} itself
 * @param port absent: any
 */
public record AddressPattern(
    String text, String scheme, String host, boolean subdomains, OptionalInt port, PathRule path) {
  private static final Pattern PARTS =
      Pattern.compile("([^:/]*)://(\\[[^\\]]*]|[^:/]*)(:[^/]*)?(/.*)?");
  private static final Pattern DOTS =
      Pattern.compile("/(?:\\.|%2e){1,2}(?:[/;]|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

  /** Which paths of a host match. The query never counts. */
  public sealed interface PathRule {
    record Any() implements PathRule {}

    record Exactly(String path) implements PathRule {}

    record StartingWith(String prefix) implements PathRule {}
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with a sentence that tells the pattern's writer what is wrong
   */
  public static AddressPattern parse(String text) {
    if (text.contains("\\")) {
      throw wrong("has a backslash; addresses are written with /");
    }
    if (text.contains("?") || text.contains("#")) {
      throw wrong("has a query or fragment; patterns end with the path");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))) {
      throw wrong("has a space or an invisible character");
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw wrong("is not scheme://host, such as https://exam.example.com");
    }
    String scheme = scheme(parts.group(1));
    String written = parts.group(2);
    Optional<String> port = Optional.ofNullable(parts.group(3));
    if (written.contains("@") || port.filter(it -> it.contains("@")).isPresent()) {
      throw wrong("holds a name or password before the host");
    }
    boolean subdomains = written.startsWith("*.");
    HostName host = host(subdomains ? written.substring(2) : written, subdomains);
    if (scheme.equals("http") && (subdomains || !host.isLoopback())) {
      throw wrong("uses http: outside of this machine; only https: is allowed there");
    }
    PathRule path = path(Optional.ofNullable(parts.group(4)).orElse("/*"));
    return new AddressPattern(text, scheme, host.text(), subdomains, port(port, scheme), path);
  }

  /** Whether an address matches; {@code wss:} counts as {@code https:}, {@code ws:} as http. */
  boolean matches(WebAddress address) {
    return matchesOrigin(address)
        && switch (path) {
          case PathRule.Any() -> true;
          case PathRule.Exactly(String exact) -> address.path().filter(exact::equals).isPresent();
          case PathRule.StartingWith(String prefix) ->
              address.path().filter(given -> given.startsWith(prefix)).isPresent();
        };
  }

  /** The same for scheme, host and port alone. */
  boolean matchesOrigin(WebAddress address) {
    HostName mine = new HostName(host, HostName.Kind.NAME);
    return scheme.equals(address.scheme())
        && (subdomains ? address.host().isBelow(mine) : host.equals(address.host().text()))
        && (port.isEmpty() || port.getAsInt() == address.port());
  }

  /** Whether the pattern stands for a whole origin and not for some of its pages. */
  public boolean isWholeOrigin() {
    return path instanceof PathRule.Any;
  }

  private static String scheme(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "https" -> "https";
      case "http" -> "http";
      case "wss" -> throw wrong("begins with wss:; https: covers its web sockets too");
      case "ws" -> throw wrong("begins with ws:; http: covers its web sockets too");
      case "*" -> throw wrong("begins with *; write https://");
      default -> throw wrong("begins with neither https:// nor http://");
    };
  }

  private static HostName host(String written, boolean subdomains) {
    if (written.isEmpty()) {
      throw wrong("names no host");
    }
    if (written.equals("*")) {
      throw wrong("allows every host; name the host, or *.example.com");
    }
    if (written.contains("*")) {
      throw wrong("has * inside the host; it may stand only as *. at its beginning");
    }
    HostName host =
        HostName.read(written)
            .orElseThrow(
                () -> wrong("names a host that cannot be read; write it in plain letters"));
    if (subdomains && host.kind() != HostName.Kind.NAME) {
      throw wrong("asks for names below an IP address; there are none");
    }
    if (subdomains && !host.text().contains(".")) {
      throw wrong("allows a whole top-level domain; name at least *.example.com");
    }
    return host;
  }

  private static OptionalInt port(Optional<String> written, String scheme) {
    if (written.isEmpty()) {
      return OptionalInt.of(WebAddress.defaultPort(scheme));
    }
    String port = written.get().substring(1);
    if (port.equals("*")) {
      return OptionalInt.empty();
    }
    if (!PORT.matcher(port).matches() || Integer.parseInt(port) > 65_535) {
      throw wrong("has a port that is neither a number from 1 to 65535 nor *");
    }
    return OptionalInt.of(Integer.parseInt(port));
  }

  private static PathRule path(String written) {
    int star = written.indexOf('*');
    if (star >= 0 && star < written.length() - 1) {
      throw wrong("has * inside the path; it may stand only at its end");
    }
    if (written.equals("/*")) {
      return new PathRule.Any();
    }
    String path = star < 0 ? written : written.substring(0, star);
    String canonical =
        WebPath.read(path)
            .filter(read -> !DOTS.matcher(path).find())
            .orElseThrow(() -> wrong("has a path with dots or escapes that cannot be compared"));
    return star < 0 ? new PathRule.Exactly(canonical) : new PathRule.StartingWith(canonical);
  }

  private static IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("The pattern " + why + ".");
  }
}
