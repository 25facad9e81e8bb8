package org.eksamik.net;

import java.util.Locale;
import java.util.Set;

/**
 * The keys that a host may show, whoever signed its certificate (RFC 7469, 2.4, for the form of a
 * key's name).
 *
 * @param host in punycode; {@code *.example.com} for every name below
 * @param keys {@code sha256/} and the SHA-256 of a public key's SubjectPublicKeyInfo in base 64
 */
public record Pin(String host, Set<String> keys) {
  private static final String ANY = "*";

  public Pin {
    host = host.toLowerCase(Locale.ROOT);
    keys = Set.copyOf(keys);
  }

  /** Whether it speaks of this host. */
  public boolean covers(String asked) {
    String lower = asked.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return host.startsWith(ANY) ? bare.endsWith(host.substring(ANY.length())) : bare.equals(host);
  }
}
