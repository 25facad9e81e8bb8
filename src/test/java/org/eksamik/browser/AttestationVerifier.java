package org.eksamik.browser;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.LocatorAdapter;
import io.jsonwebtoken.ProtectedHeader;
import java.security.Key;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How an exam server takes its requests from Eksamik alone ({@code docs/attestation.md}). */
record AttestationVerifier(
    Map<String, PublicKey> workstations, String profile, InstantSource clock, Set<String> seen) {

  AttestationVerifier(Map<String, PublicKey> workstations, String profile, InstantSource clock) {
    this(Map.copyOf(workstations), profile, clock, ConcurrentHashMap.newKeySet());
  }

  /** Whether this request, for this address as the server sees it, came from a workstation. */
  boolean accepts(@Nullable String header, String url) {
    if (header == null) {
      return false;
    }
    try {
      Jws<Claims> token =
          Jwts.parser()
              .keyLocator(new Workstations(workstations))
              .clock(() -> Date.from(clock.instant()))
              .requireIssuer("eksamik")
              .require("url", url)
              .require("profile", profile)
              .build()
              .parseSignedClaims(header);
      // Each token is for one request; what expired may be forgotten.
      return token.getPayload().getExpiration() != null && seen.add(token.getPayload().getId());
    } catch (JwtException | IllegalArgumentException refused) {
      return false;
    }
  }

  /** Only keys of the school's own list count, and only the algorithm that they are for. */
  private static final class Workstations extends LocatorAdapter<Key> {
    private final Map<String, PublicKey> known;

    Workstations(Map<String, PublicKey> known) {
      this.known = known;
    }

    @Override
    protected @Nullable Key locate(ProtectedHeader header) {
      return known.get(header.getKeyId());
    }
  }
}
