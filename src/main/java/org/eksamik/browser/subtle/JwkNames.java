package org.eksamik.browser.subtle;

import java.util.Optional;

/** What JSON Web Keys call algorithms (RFC 7518; Web Cryptography, appendix A). */
final class JwkNames {
  private JwkNames() {}

  /** The member {@code kty}. */
  static String kind(String algorithm) {
    return switch (algorithm) {
      case "ECDSA", "ECDH" -> "EC";
      case "Ed25519", "X25519" -> "OKP";
      case "RSA-OAEP", "RSA-PSS", "RSASSA-PKCS1-v1_5" -> "RSA";
      default -> "oct";
    };
  }

  /**
   * The member {@code alg} of secret and RSA keys.
   *
   * @param length of an AES key, in bytes
   */
  static String name(String algorithm, Optional<Hash> hash, int length) {
    String suffix = hash.map(Hash::suffix).orElse("");
    return switch (algorithm) {
      case "HMAC" -> "HS" + suffix;
      case "RSASSA-PKCS1-v1_5" -> "RS" + suffix;
      case "RSA-PSS" -> "PS" + suffix;
      case "RSA-OAEP" -> suffix.equals("1") ? "RSA-OAEP" : "RSA-OAEP-" + suffix;
      default -> "A" + length * Byte.SIZE + algorithm.substring(algorithm.indexOf('-') + 1);
    };
  }
}
