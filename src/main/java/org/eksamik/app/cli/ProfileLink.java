package org.eksamik.app.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link as schools put it on a web page: {@code eksamik://host/path} stands for the profile at
 * {@code https://host/path}, which may be named as well.
 *
 * @param address where the profile lies; its query may hold a secret
 */
record ProfileLink(URI address) {
  private static final String SCHEME = "eksamik";
  private static final Pattern MEANT = Pattern.compile("(?i)(?:eksamik:|https?:).*");

  /** Nothing where this is no such link, or one with a user's name in it. */
  static Optional<ProfileLink> read(String text) {
    try {
      URI link = new URI(text);
      if (link.getScheme() == null || link.getHost() == null || link.getRawUserInfo() != null) {
        return Optional.empty();
      }
      URI address = address(link);
      boolean isOurs =
          SCHEME.equalsIgnoreCase(link.getScheme())
              || address.getScheme().equalsIgnoreCase(link.getScheme());
      return isOurs ? Optional.of(new ProfileLink(address)) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Whether somebody meant one, well written or not. */
  static boolean isMeant(String text) {
    return MEANT.matcher(text).matches();
  }

  /** The host, which may be told: unlike the rest it holds no secret. */
  String host() {
    return address.getHost();
  }

  private static URI address(URI link) throws URISyntaxException {
    String path = link.getRawPath().isEmpty() ? "/" : link.getRawPath();
    String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
    String scheme = isThisMachine(link.getHost()) ? "http" : "https";
    return new URI(scheme + "://" + link.getRawAuthority() + path + query);
  }

  /** By its number alone: to ask for a name would be to ask the network. */
  private static boolean isThisMachine(String host) {
    return host.matches("127(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:]+\\]")
        && InetAddress.ofLiteral(host).isLoopbackAddress();
  }
}
