package org.eksamik.profile;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The addresses that may be opened. What cannot be read with certainty is not allowed. Immutable,
 * for any thread; a lookup takes microseconds.
 */
public final class AllowList {
  public static final AllowList NOTHING = new AllowList(List.of());

  private final List<AddressPattern> patterns;

  private AllowList(List<AddressPattern> patterns) {
    this.patterns = List.copyOf(new LinkedHashSet<>(patterns));
  }

  /**
   * A list of patterns.
   *
   * @throws IllegalArgumentException where one is wrong; profiles are checked before
   */
  public static AllowList of(List<String> patterns) {
    return new AllowList(patterns.stream().map(AddressPattern::parse).toList());
  }

  /**
   * Exactly the origins of these addresses, each with all its pages. An address that is neither
   * https nor on this machine, or that cannot be read with certainty, adds nothing.
   */
  public static AllowList originsOf(List<URI> addresses) {
    return new AllowList(
        addresses.stream()
            .map(address -> WebAddress.read(address.toString()))
            .flatMap(Optional::stream)
            .filter(WebAddress::isSafe)
            .map(AllowList::originOf)
            .toList());
  }

  public AllowList plus(AllowList more) {
    List<AddressPattern> all = new ArrayList<>(patterns);
    all.addAll(more.patterns);
    return new AllowList(all);
  }

  public boolean allows(URI address) {
    return allows(address.toString());
  }

  /** The same for an address as a browser tells it, which {@link URI} may be too strict to read. */
  public boolean allows(String address) {
    return WebAddress.read(address)
        .filter(read -> patterns.stream().anyMatch(pattern -> pattern.matches(read)))
        .isPresent();
  }

  public boolean allowsOrigin(URI address) {
    return allowsOrigin(address.toString());
  }

  /**
   * Whether some page of this scheme, host and port is allowed: for what browsers decide by origin,
   * such as the camera. Paths play no part.
   */
  public boolean allowsOrigin(String address) {
    return WebAddress.read(address)
        .filter(read -> patterns.stream().anyMatch(pattern -> pattern.matchesOrigin(read)))
        .isPresent();
  }

  /** The patterns as text, which {@link #of} reads back. */
  public List<String> patterns() {
    return patterns.stream().map(AddressPattern::text).toList();
  }

  @Override
  public String toString() {
    return patterns().toString();
  }

  private static AddressPattern originOf(WebAddress address) {
    String host = address.host().text();
    return new AddressPattern(
        address.scheme() + "://" + host + ":" + address.port(),
        address.scheme(),
        host,
        false,
        OptionalInt.of(address.port()),
        new AddressPattern.PathRule.Any());
  }
}
