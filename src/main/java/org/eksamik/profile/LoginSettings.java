package org.eksamik.profile;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Secret;

/**
 * The ways to sign in.
 *
 * @param local whether accounts kept on this workstation may sign in
 */
public record LoginSettings(Optional<Stuudium> stuudium, boolean local) {

  /**
   * Stuudium (seed 002).
   *
   * @param schools the school signs that may sign in; empty: any, and the basic answer is enough
   * @param callback the registered callback; never loaded
   * @param allow address patterns that the sign-in pages may open, beside {@code baseUrl}
   */
  public record Stuudium(
      URI baseUrl,
      String clientId,
      Secret clientSecret,
      Optional<String> subdomain,
      List<String> schools,
      URI callback,
      Authorization authorization,
      List<String> allow) {
    public Stuudium {
      schools = List.copyOf(schools);
      allow = List.copyOf(allow);
    }
  }

  /** How a call to Stuudium is authorised. */
  public enum Authorization {
    /** The seed's {@code Data CLIENT_ID CLIENT_SECRET}. */
    PLAIN,
    /** Today's {@code Data v2 …} with an HMAC over time and a random. */
    HMAC
  }
}
