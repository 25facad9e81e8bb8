package org.eksamik.browser;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eksamik.profile.AllowList;

/**
 * Tells the exam's own servers, with each request, that it is Eksamik who asks, on which
 * workstation and with which profile: a JWT signed with Ed25519 (RFC 7519, RFC 8037), told in
 * {@code docs/attestation.md}. Any thread.
 *
 * @param servers who is told; only origins count
 * @param signer signs with the workstation's key
 */
public record Attestation(
    AllowList servers, Claims claims, UnaryOperator<byte[]> signer, InstantSource clock) {
  /** The request's header with the token. */
  public static final String HEADER = "Eksamik-Attestation";

  /** A token is for one request; this is for clocks that differ and requests that wait. */
  private static final Duration LIFETIME = Duration.ofSeconds(60);

  /**
   * What stays the same from request to request.
   *
   * @param key the fingerprint of the workstation's public key
   * @param profile SHA-256 of the profile in hexadecimal
   * @param version this program's
   */
  public record Claims(String key, String profile, String version) {}

  /** The header's value; empty for any other server. */
  public Optional<String> of(URI address, String session) {
    return servers.allowsOrigin(address) ? Optional.of(token(address, session)) : Optional.empty();
  }

  private String token(URI address, String session) {
    Instant now = clock.instant();
    ObjectNode header =
        JsonNodeFactory.instance
            .objectNode()
            .put("alg", "EdDSA")
            .put("typ", "eksamik+jwt")
            .put("kid", claims.key());
    ObjectNode payload =
        JsonNodeFactory.instance
            .objectNode()
            .put("iss", "eksamik")
            .put("jti", UUID.randomUUID().toString())
            .put("iat", now.getEpochSecond())
            .put("exp", now.plus(LIFETIME).getEpochSecond())
            .put("url", PageAddress.withoutFragment(address.toString()))
            .put("sid", session)
            .put("profile", claims.profile())
            .put("version", claims.version());
    String content = encoded(json(header)) + "." + encoded(json(payload));
    byte[] signature = signer.apply(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + encoded(signature);
  }

  private static byte[] json(ObjectNode object) {
    return object.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
