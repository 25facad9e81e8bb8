package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key of a page, which knows it by a number only.
 *
 * @param algorithm the standard's name
 * @param hash for HMAC and RSA
 */
record HeldKey(
    String algorithm,
    Optional<Hash> hash,
    Material material,
    boolean extractable,
    Set<String> usages) {

  HeldKey {
    usages = Set.copyOf(usages);
  }

  String type() {
    return material.type();
  }

  /** Insists on what an operation needs (Web Cryptography, 14.3). */
  void mustServe(String name, String usage) throws SubtleException {
    if (!algorithm.equals(name)) {
      throw SubtleException.access("The key is of another algorithm");
    }
    if (!usages.contains(usage)) {
      throw SubtleException.access("The key is not for this use");
    }
  }

  /** The same key with those of its uses that are left; none left ends it. */
  HeldKey with(Set<String> wanted) throws SubtleException {
    Set<String> left = new LinkedHashSet<>(wanted);
    if (left.isEmpty() && !type().equals("public")) {
      throw SubtleException.usages();
    }
    return new HeldKey(algorithm, hash, material, extractable, left);
  }

  byte[] secret() throws SubtleException {
    if (material instanceof Material.Secret held) {
      return held.bytes();
    }
    throw SubtleException.access("The key is no secret one");
  }

  Hash needHash() throws SubtleException {
    return hash.orElseThrow(SubtleException::operation);
  }

  /** What the page may know of it: its {@code KeyAlgorithm}. */
  ObjectNode told() {
    ObjectNode told = JsonNodeFactory.instance.objectNode().put("name", algorithm);
    switch (material) {
      case Material.Secret secret when Algorithms.hasLength(algorithm) ->
          told.put("length", secret.bytes().length * Byte.SIZE);
      case Material.Secret _, Material.OctetPublic _, Material.OctetPrivate _ -> {
        // Nothing but the name.
      }
      case Material.RsaPublic rsa ->
          rsa(told, rsa.key(), rsa.key().getPublicExponent().toByteArray());
      case Material.RsaPrivate rsa ->
          rsa(told, rsa.key(), rsa.key().getPublicExponent().toByteArray());
      case Material.EcPublic ec -> told.put("namedCurve", ec.curve().standard());
      case Material.EcPrivate ec -> told.put("namedCurve", ec.curve().standard());
    }
    hash.ifPresent(known -> told.putObject("hash").put("name", known.standard()));
    return told;
  }

  private static void rsa(ObjectNode told, RSAKey key, byte[] exponent) {
    int zeros = exponent[0] == 0 && exponent.length > 1 ? 1 : 0;
    byte[] shortest = Arrays.copyOfRange(exponent, zeros, exponent.length);
    told.put("modulusLength", key.getModulus().bitLength())
        .put("publicExponent", Base64.getEncoder().encodeToString(shortest));
  }
}
