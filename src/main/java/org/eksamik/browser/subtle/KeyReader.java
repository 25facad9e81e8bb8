package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads keys that a page brings (Web Cryptography, 14.3.9). Any thread. */
final class KeyReader {
  private static final String JWK = "jwk";

  private KeyReader() {}

  /**
   * A key from its bytes, or for {@code jwk} from its members.
   *
   * @param format {@code raw}, {@code spki}, {@code pkcs8} or {@code jwk}
   */
  static HeldKey read(
      String format,
      byte[] bytes,
      JsonNode jwk,
      Wish algorithm,
      boolean extractable,
      Set<String> usages)
      throws SubtleException, GeneralSecurityException {
    String name = algorithm.name();
    Algorithms.mustBeAmong(usages, Algorithms.usages(name, typeOf(format, jwk)));
    Optional<Hash> hash =
        algorithm.has("hash")
            ? Optional.of(Hash.of(algorithm.inner("hash").name()))
            : Optional.empty();
    Jwk members = new Jwk(jwk);
    if (format.equals(JWK)) {
      members.check(name, hash, extractable, usages);
    }
    Material material =
        switch (name) {
          case "HMAC", "AES-CBC", "AES-CTR", "AES-GCM", "AES-KW" ->
              secret(format, bytes, members, algorithm);
          case "PBKDF2", "HKDF" -> deriving(format, bytes, extractable);
          case "ECDSA", "ECDH" ->
              elliptic(format, bytes, members, Curve.of(algorithm.text("namedCurve")));
          case "Ed25519", "X25519" -> octets(format, bytes, members, OctetCurve.of(name));
          default -> rsa(format, bytes, members);
        };
    return new HeldKey(name, hash, material, extractable, usages).with(new LinkedHashSet<>(usages));
  }

  private static String typeOf(String format, JsonNode jwk) {
    return switch (format) {
      case "pkcs8" -> "private";
      case JWK -> jwk.has("d") ? "private" : "public";
      default -> "public";
    };
  }

  private static SubtleException otherFormat() {
    return SubtleException.unsupported("Keys of this algorithm have another format");
  }

  private static Material secret(String format, byte[] bytes, Jwk jwk, Wish algorithm)
      throws SubtleException {
    byte[] key =
        switch (format) {
          case "raw" -> bytes;
          case JWK -> jwk.bytes("k");
          default -> throw otherFormat();
        };
    if (algorithm.name().equals("HMAC")) {
      return new Material.Secret(cut(key, algorithm.integerIfThere("length")));
    }
    if (!List.of(16, 24, 32).contains(key.length)) {
      throw SubtleException.data("The key has another length");
    }
    return new Material.Secret(key);
  }

  private static byte[] cut(byte[] key, OptionalInt length) throws SubtleException {
    int bits = length.orElse(key.length * Byte.SIZE);
    if (key.length == 0 || bits > key.length * Byte.SIZE || bits <= (key.length - 1) * Byte.SIZE) {
      throw SubtleException.data("The key has another length");
    }
    byte[] cut = key.clone();
    cut[cut.length - 1] &= (byte) (0xff << (cut.length * Byte.SIZE - bits));
    return cut;
  }

  private static Material deriving(String format, byte[] bytes, boolean extractable)
      throws SubtleException {
    if (!format.equals("raw")) {
      throw otherFormat();
    }
    if (extractable) {
      throw SubtleException.usages();
    }
    return new Material.Secret(bytes);
  }

  private static Material elliptic(String format, byte[] bytes, Jwk jwk, Curve curve)
      throws SubtleException, GeneralSecurityException {
    return switch (format) {
      case "raw" -> point(curve, curve.point(bytes));
      case JWK -> jwk.elliptic(curve);
      case "spki" -> {
        Optional<byte[]> compressed = KeyWriter.compressed(curve, bytes);
        if (compressed.isPresent()) {
          yield point(curve, curve.point(compressed.get()));
        }
        ECPublicKey key = (ECPublicKey) spki("EC", bytes);
        mustBe(curve, Curve.of(key.getParams()));
        yield point(curve, curve.point(key.getW().getAffineX(), key.getW().getAffineY()));
      }
      default -> {
        ECPrivateKey key = (ECPrivateKey) pkcs8("EC", bytes);
        mustBe(curve, Curve.of(key.getParams()));
        Material.EcPublic open = point(curve, curve.publicOf(key.getS()));
        yield new Material.EcPrivate(curve, key, open.key());
      }
    };
  }

  static Material.EcPublic point(Curve curve, ECPoint point) throws GeneralSecurityException {
    return new Material.EcPublic(
        curve,
        (ECPublicKey)
            KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.parameters())));
  }

  private static void mustBe(Curve wanted, Curve found) throws SubtleException {
    if (wanted != found) {
      throw SubtleException.data("The key is of another curve");
    }
  }

  private static Material octets(String format, byte[] bytes, Jwk jwk, OctetCurve curve)
      throws SubtleException, GeneralSecurityException {
    return switch (format) {
      case "raw" -> curve.publicKey(bytes);
      case "spki" -> curve.publicKey(curve.ofSpki(bytes));
      case JWK -> {
        byte[] open = jwk.bytes("x");
        if (!jwk.has("d")) {
          yield curve.publicKey(open);
        }
        Material.OctetPrivate read = curve.privateKey(jwk.bytes("d"));
        if (!Arrays.equals(read.point(), open)) {
          throw SubtleException.data("The two halves of the key do not go together");
        }
        yield read;
      }
      default -> curve.privateKey(curve.ofPkcs8(bytes));
    };
  }

  private static Material rsa(String format, byte[] bytes, Jwk jwk)
      throws SubtleException, GeneralSecurityException {
    return switch (format) {
      case "spki" -> new Material.RsaPublic((RSAPublicKey) spki("RSA", bytes));
      case "pkcs8" -> {
        if (pkcs8("RSA", bytes) instanceof RSAPrivateCrtKey key) {
          yield new Material.RsaPrivate(key);
        }
        throw SubtleException.data("The key lacks its primes");
      }
      case JWK -> jwk.rsa();
      default -> throw otherFormat();
    };
  }

  private static PublicKey spki(String kind, byte[] bytes)
      throws SubtleException, GeneralSecurityException {
    try {
      return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(bytes));
    } catch (InvalidKeySpecException e) {
      throw SubtleException.data("The key is encoded otherwise");
    }
  }

  private static PrivateKey pkcs8(String kind, byte[] bytes)
      throws SubtleException, GeneralSecurityException {
    try {
      return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (InvalidKeySpecException e) {
      throw SubtleException.data("The key is encoded otherwise");
    }
  }
}
