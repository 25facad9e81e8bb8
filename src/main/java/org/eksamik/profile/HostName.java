package org.eksamik.profile;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one spelling of a host: lower case, punycode, no trailing dot, addresses of numbers in their
 * usual form. A spelling that a browser might read otherwise than we do has none.
 */
record HostName(String text, Kind kind) {
  enum Kind {
    NAME,
    IPV4,
    IPV6
  }

  private static final int LONGEST = 253;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

  /**
   * A last label that makes browsers read the whole host as an IPv4 address (URL standard, 3.5).
   */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:]{2,39}]");

  static Optional<HostName> read(String written) {
    if (written.startsWith("[")) {
      return ipv6(written);
    }
    String bare = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    List<String> labels = new ArrayList<>();
    for (String label : bare.split("\\.", -1)) {
      Optional<String> canonical = label(label);
      if (canonical.isEmpty()) {
        return Optional.empty();
      }
      labels.add(canonical.get());
    }
    String text = String.join(".", labels);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(labels.getLast()).matches()) {
      return Optional.of(new HostName(text, Kind.NAME));
    }
    boolean usual = labels.size() == 4 && labels.stream().allMatch(HostName::isOctet);
    return usual ? Optional.of(new HostName(text, Kind.IPV4)) : Optional.empty();
  }

  boolean isLoopback() {
    return switch (kind) {
      case NAME -> text.equals("localhost");
      case IPV4 -> text.startsWith("127.");
      case IPV6 -> text.equals("[0:0:0:0:0:0:0:1]");
    };
  }

  /** Whether this is some name below the other, at any depth; a name is not below itself. */
  boolean isBelow(HostName other) {
    return kind == Kind.NAME && other.kind == Kind.NAME && text.endsWith("." + other.text);
  }

  private static boolean isOctet(String label) {
    return OCTET.matcher(label).matches() && Integer.parseInt(label) <= 255;
  }

  /**
   * The JDK knows the older rules for international names (IDNA 2003), browsers the newer. A label
   * that does not come back unchanged ({@code ß}, full-width letters, invisible characters) would
   * mean another host to each: it is refused.
   */
  private static Optional<String> label(String written) {
    if (written.chars().allMatch(character -> character <= 0x7f)) {
      // Nearly all: the tables for international names would cost the start of the program time.
      return Optional.of(written.toLowerCase(Locale.ROOT))
          .filter(label -> LABEL.matcher(label).matches());
    }
    String lower = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    try {
      String ascii = IDN.toASCII(lower);
      if (!(ascii.startsWith("xn--") && IDN.toUnicode(ascii).equals(lower))) {
        return Optional.empty();
      }
      return Optional.of(ascii).filter(label -> LABEL.matcher(label).matches());
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private static Optional<HostName> ipv6(String written) {
    if (!IPV6.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = Inet6Address.ofLiteral(written.substring(1, written.length() - 1));
      // An IPv4 address in IPv6 dress comes back as IPv4: it has a usual form, and this is not it.
      return address instanceof Inet6Address
          ? Optional.of(new HostName("[" + address.getHostAddress() + "]", Kind.IPV6))
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
