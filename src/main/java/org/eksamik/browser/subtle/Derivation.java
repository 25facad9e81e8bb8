package org.eksamik.browser.subtle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;

/** Bits that are derived from a key (Web Cryptography, 14.3.8). Any thread. */
final class Derivation {
  private static final int MOST_BITS = 1 << 27;

  private Derivation() {}

  /**
   * Without a look at what the key is for.
   *
   * @param other the public key of an agreement
   * @param length in bits; empty for as many as there are
   */
  static byte[] bits(Wish algorithm, HeldKey key, Optional<HeldKey> other, OptionalInt length)
      throws SubtleException, GeneralSecurityException {
    return switch (algorithm.name()) {
      case "PBKDF2" -> pbkdf2(algorithm, key, whole(length));
      case "HKDF" -> hkdf(algorithm, key, whole(length));
      case "ECDH", "X25519" ->
          cut(agreed(key, other.orElseThrow(SubtleException::operation)), length);
      default -> throw SubtleException.unsupported("This algorithm derives nothing");
    };
  }

  private static int whole(OptionalInt length) throws SubtleException {
    int bits = length.orElse(-1);
    if (bits < 0 || bits % Byte.SIZE != 0 || bits > MOST_BITS) {
      throw SubtleException.operation();
    }
    return bits / Byte.SIZE;
  }

  /** RFC 8018, 5.2; the JDK's own takes text for passwords and no bytes. */
  private static byte[] pbkdf2(Wish algorithm, HeldKey key, int length)
      throws SubtleException, GeneralSecurityException {
    long iterations = algorithm.number("iterations");
    if (iterations <= 0) {
      throw SubtleException.operation();
    }
    Mac mac = Hash.of(algorithm.inner("hash").name()).mac(key.secret());
    byte[] salt = algorithm.bytes("salt");
    byte[] derived = new byte[length];
    int size = mac.getMacLength();
    for (int block = 0; block * size < length; block++) {
      mac.update(salt);
      byte[] last = mac.doFinal(Octets.fixed(BigInteger.valueOf(block + 1L), 4));
      byte[] sum = last.clone();
      for (long i = 1; i < iterations; i++) {
        last = mac.doFinal(last);
        for (int at = 0; at < size; at++) {
          sum[at] ^= last[at];
        }
      }
      System.arraycopy(sum, 0, derived, block * size, Math.min(size, length - block * size));
    }
    return derived;
  }

  /** RFC 5869, 2. */
  private static byte[] hkdf(Wish algorithm, HeldKey key, int length)
      throws SubtleException, GeneralSecurityException {
    Hash hash = Hash.of(algorithm.inner("hash").name());
    byte[] info = algorithm.bytes("info");
    Mac mac = hash.mac(hash.mac(algorithm.bytes("salt")).doFinal(key.secret()));
    int size = mac.getMacLength();
    if (length > 255 * size) {
      throw SubtleException.operation();
    }
    byte[] derived = new byte[length];
    byte[] last = new byte[0];
    for (int block = 0; block * size < length; block++) {
      mac.update(last);
      mac.update(info);
      last = mac.doFinal(new byte[] {(byte) (block + 1)});
      System.arraycopy(last, 0, derived, block * size, Math.min(size, length - block * size));
    }
    return derived;
  }

  private static byte[] agreed(HeldKey key, HeldKey other)
      throws SubtleException, GeneralSecurityException {
    if (!other.type().equals("public")) {
      throw SubtleException.access("The other key is no public one");
    }
    if (!other.algorithm().equals(key.algorithm())) {
      throw SubtleException.access("The other key is of another algorithm");
    }
    return switch (key.material()) {
      case Material.EcPrivate own
          when other.material() instanceof Material.EcPublic theirs
              && theirs.curve() == own.curve() -> {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.key());
        agreement.doPhase(theirs.key(), true);
        yield agreement.generateSecret();
      }
      case Material.OctetPrivate own
          when other.material() instanceof Material.OctetPublic theirs
              && theirs.curve() == own.curve() -> {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own.curve().known(own));
        agreement.doPhase(own.curve().known(theirs), true);
        yield agreement.generateSecret();
      }
      default -> throw SubtleException.access("The two keys do not go together");
    };
  }

  /** The first bits of a secret; what is left of the last byte is zero. */
  private static byte[] cut(byte[] secret, OptionalInt length) throws SubtleException {
    int bits = length.orElse(secret.length * Byte.SIZE);
    if (bits < 0 || bits > secret.length * Byte.SIZE) {
      throw SubtleException.operation();
    }
    byte[] cut = Arrays.copyOf(secret, (bits + Byte.SIZE - 1) / Byte.SIZE);
    if (bits % Byte.SIZE != 0) {
      cut[cut.length - 1] &= (byte) (0xff << (Byte.SIZE - bits % Byte.SIZE));
    }
    return cut;
  }
}
