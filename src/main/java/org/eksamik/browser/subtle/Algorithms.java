package org.eksamik.browser.subtle;

import java.util.LinkedHashSet;
import java.util.Set;

/** What keys of each algorithm can be used for (Web Cryptography, 20 to 34). */
final class Algorithms {
  private static final Set<String> WRAPPING = Set.of("wrapKey", "unwrapKey");
  private static final Set<String> CIPHER = Set.of("encrypt", "decrypt", "wrapKey", "unwrapKey");
  private static final Set<String> DERIVING = Set.of("deriveKey", "deriveBits");

  private Algorithms() {}

  /** Whether pages are told how long a secret key is. */
  static boolean hasLength(String algorithm) {
    return algorithm.startsWith("AES-") || algorithm.equals("HMAC");
  }

  /** What the standard names for keys of this type. */
  static Set<String> usages(String algorithm, String type) throws SubtleException {
    return switch (algorithm) {
      case "HMAC" -> Set.of("sign", "verify");
      case "AES-CBC", "AES-CTR", "AES-GCM" -> CIPHER;
      case "AES-KW" -> WRAPPING;
      case "PBKDF2", "HKDF" -> DERIVING;
      case "ECDH", "X25519" -> type.equals("private") ? DERIVING : Set.of();
      case "RSA-OAEP" ->
          type.equals("private") ? Set.of("decrypt", "unwrapKey") : Set.of("encrypt", "wrapKey");
      case "ECDSA", "Ed25519", "RSA-PSS", "RSASSA-PKCS1-v1_5" ->
          Set.of(type.equals("private") ? "sign" : "verify");
      default -> throw SubtleException.unsupported("There is no algorithm of this name");
    };
  }

  /** Insists that none is wanted but those. */
  static void mustBeAmong(Set<String> wanted, Set<String> possible) throws SubtleException {
    if (!possible.containsAll(wanted)) {
      throw SubtleException.usages();
    }
  }

  /** Those of the wanted that a key of this type has. */
  static Set<String> among(Set<String> wanted, String algorithm, String type)
      throws SubtleException {
    Set<String> kept = new LinkedHashSet<>(wanted);
    kept.retainAll(usages(algorithm, type));
    return kept;
  }
}
