package org.eksamik.fuzz;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.eksamik.profile.AddressPattern;
import org.eksamik.profile.AllowList;

/**
 * What the list allows, whoever opens it goes where the pattern says: the JDK's reading of the
 * address, by which pages are loaded, and OkHttp's, by which sockets are opened, which reads as
 * browsers do.
 */
final class AddressFuzz implements FuzzTarget {
  @Override
  public void read(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 2);
    if (lines.length < 2) {
      return;
    }
    AddressPattern pattern;
    try {
      pattern = AddressPattern.parse(lines[0]);
    } catch (IllegalArgumentException notAPattern) {
      return;
    }
    AllowList list = AllowList.of(List.of(lines[0]));
    boolean allowed = list.allows(lines[1]);
    if (allowed && !list.allowsOrigin(lines[1])) {
      throw new AssertionError("a page without its origin");
    }
    if (list.allowsOrigin(lines[1])) {
      asTheJdkReads(lines[1])
          .ifPresent(address -> {
            if (address.getRawUserInfo() != null) {
              throw new AssertionError("a user name passed");
            }
            require(pattern, address.getHost(), "the JDK");
          });
      Optional.ofNullable(HttpUrl.parse(lines[1].replaceFirst("(?i)^ws", "http")))
          .ifPresent(address -> {
            require(pattern, address.host(), "OkHttp");
            if (pattern.port().isPresent() && pattern.port().getAsInt() != address.port()) {
              throw new AssertionError("another port");
            }
            if (!pattern.scheme().equals(address.scheme())) {
              throw new AssertionError("another scheme");
            }
          });
    }
  }

  private static Optional<URI> asTheJdkReads(String address) {
    try {
      // Without a host the browser asks nobody (PageAddressTest).
      return Optional.of(new URI(address)).filter(read -> read.getHost() != null);
    } catch (URISyntaxException notForTheJdk) {
      return Optional.empty();
    }
  }

  private static void require(AddressPattern pattern, String host, String reader) {
    String read = plain(host);
    boolean same =
        pattern.subdomains()
            ? read.endsWith("." + pattern.host())
            : read.equals(plain(pattern.host()));
    if (!same) {
      throw new AssertionError(reader + " goes to " + read + " for " + pattern.text());
    }
  }

  /** One spelling for both readers: lower case, no trailing dot, IPv6 written out. */
  private static String plain(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    if (bare.contains(":")) {
      return InetAddress.ofLiteral(bare).getHostAddress();
    }
    String lower = bare.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
