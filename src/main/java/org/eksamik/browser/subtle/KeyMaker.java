package org.eksamik.browser.subtle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes new keys (Web Cryptography, 14.3.6). Any thread. */
final class KeyMaker {
  private static final BigInteger LARGEST_EXPONENT = BigInteger.ONE.shiftLeft(64);
  private static final int LARGEST_MODULUS = 8192;
  private static final int SMALLEST_MODULUS = 512;
  private static final int MOST_HMAC_BITS = 1 << 20;

  private final SecureRandom random = new SecureRandom();

  /** One secret key, or a private one and its public one. */
  List<HeldKey> generate(Wish algorithm, boolean extractable, Set<String> usages)
      throws SubtleException, GeneralSecurityException {
    String name = algorithm.name();
    Set<String> possible = new LinkedHashSet<>(Algorithms.usages(name, "private"));
    possible.addAll(Algorithms.usages(name, "public"));
    Algorithms.mustBeAmong(usages, possible);
    return switch (name) {
      case "HMAC" -> {
        Hash hash = Hash.of(algorithm.inner("hash").name());
        byte[] bytes = new byte[(hmacBits(algorithm, hash) + Byte.SIZE - 1) / Byte.SIZE];
        random.nextBytes(bytes);
        yield List.of(
            new HeldKey(name, Optional.of(hash), new Material.Secret(bytes), extractable, usages)
                .with(usages));
      }
      case "AES-CBC", "AES-CTR", "AES-GCM", "AES-KW" -> {
        int length = algorithm.integer("length");
        if (!List.of(128, 192, 256).contains(length)) {
          throw SubtleException.operation();
        }
        byte[] bytes = new byte[length / Byte.SIZE];
        random.nextBytes(bytes);
        yield List.of(
            new HeldKey(name, Optional.empty(), new Material.Secret(bytes), extractable, usages)
                .with(usages));
      }
      default -> pair(algorithm, extractable, usages);
    };
  }

  static int hmacBits(Wish algorithm, Hash hash) throws SubtleException {
    OptionalInt asked = algorithm.integerIfThere("length");
    int bits = asked.orElse(hash.blockBits());
    if (bits <= 0 || bits > MOST_HMAC_BITS) {
      throw SubtleException.operation();
    }
    return bits;
  }

  private List<HeldKey> pair(Wish algorithm, boolean extractable, Set<String> usages)
      throws SubtleException, GeneralSecurityException {
    String name = algorithm.name();
    Optional<Hash> hash = Optional.empty();
    Material secret;
    Material open;
    switch (name) {
      case "ECDSA", "ECDH" -> {
        Curve curve = Curve.of(algorithm.text("namedCurve"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(curve.generation(), random);
        KeyPair pair = pairs.generateKeyPair();
        ECPublicKey point = (ECPublicKey) pair.getPublic();
        secret = new Material.EcPrivate(curve, (ECPrivateKey) pair.getPrivate(), point);
        open = new Material.EcPublic(curve, point);
      }
      case "Ed25519", "X25519" -> {
        byte[] bytes = new byte[OctetCurve.BYTES];
        random.nextBytes(bytes);
        Material.OctetPrivate made = OctetCurve.of(name).privateKey(bytes);
        secret = made;
        open = new Material.OctetPublic(made.curve(), made.point());
      }
      default -> {
        hash = Optional.of(Hash.of(algorithm.inner("hash").name()));
        KeyPair pair = rsa(algorithm);
        secret = new Material.RsaPrivate((RSAPrivateCrtKey) pair.getPrivate());
        open = new Material.RsaPublic((RSAPublicKey) pair.getPublic());
      }
    }
    Set<String> secretUsages = Algorithms.among(usages, name, "private");
    Set<String> openUsages = Algorithms.among(usages, name, "public");
    return List.of(
        new HeldKey(name, hash, secret, extractable, secretUsages).with(secretUsages),
        new HeldKey(name, hash, open, true, openUsages));
  }

  private KeyPair rsa(Wish algorithm) throws SubtleException, GeneralSecurityException {
    int bits = algorithm.integer("modulusLength");
    BigInteger exponent = new BigInteger(1, algorithm.bytes("publicExponent"));
    if (bits < SMALLEST_MODULUS
        || bits > LARGEST_MODULUS
        || exponent.compareTo(BigInteger.TWO) <= 0
        || !exponent.testBit(0)
        || exponent.compareTo(LARGEST_EXPONENT) >= 0) {
      throw SubtleException.operation();
    }
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(new RSAKeyGenParameterSpec(bits, exponent), random);
    return pairs.generateKeyPair();
  }
}
