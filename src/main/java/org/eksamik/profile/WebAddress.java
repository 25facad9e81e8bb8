package org.eksamik.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in the one form in which addresses are compared.
 *
 * @param scheme {@code https} or {@code http}; a web socket counts as the scheme it grew from
 * @param port never absent: the scheme's default stands here
 * @param path absent where servers might read it in more than one way; query and fragment are left
 *     out
 */
record WebAddress(String scheme, HostName host, int port, Optional<String> path) {
  private static final Pattern PARTS =
      Pattern.compile("([a-zA-Z]+)://([^/?#]+)(/[^?#]*)?(?:[?#].*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]+)(?::([1-9][0-9]{0,4})?)?");

  /** Empty for anything that no pattern may match. */
  static Optional<WebAddress> read(String written) {
    Matcher parts = PARTS.matcher(written);
    if (hasControls(written) || !parts.matches()) {
      return Optional.empty();
    }
    Optional<String> scheme = scheme(parts.group(1));
    // A name and password before the host fails here: neither "@" nor a second ":" is in a host.
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    String path = Optional.ofNullable(parts.group(3)).orElse("/");
    if (scheme.isEmpty() || !authority.matches() || path.contains("\\")) {
      return Optional.empty();
    }
    int port =
        Optional.ofNullable(authority.group(2))
            .map(Integer::parseInt)
            .orElse(defaultPort(scheme.get()));
    if (port > 65_535) {
      return Optional.empty();
    }
    return HostName.read(authority.group(1))
        .map(host -> new WebAddress(scheme.get(), host, port, WebPath.read(path)));
  }

  static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** Whether people may be sent here at all: encrypted, or not leaving this machine. */
  boolean isSafe() {
    return scheme.equals("https") || host.isLoopback();
  }

  private static Optional<String> scheme(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "https", "wss" -> Optional.of("https");
      case "http", "ws" -> Optional.of("http");
      default -> Optional.empty();
    };
  }

  private static boolean hasControls(String written) {
    return written
        .chars()
        .anyMatch(character ->
            Character.isISOControl(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character));
  }
}
