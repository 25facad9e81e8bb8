package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes keys that may be read (Web Cryptography, 14.3.10). Any thread. */
final class KeyWriter {
  private static final List<String> USAGES =
      List.of(
          "encrypt",
          "decrypt",
          "sign",
          "verify",
          "deriveKey",
          "deriveBits",
          "wrapKey",
          "unwrapKey");

  /** DER of {@code id-ecPublicKey} (RFC 5480, 2.1.1). */
  private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int BITS = 0x03;
  private static final int FIRST = 0xA1;

  private KeyWriter() {}

  /** A key as {@code raw}, {@code spki} or {@code pkcs8}. */
  static byte[] bytes(String format, HeldKey key) throws SubtleException, GeneralSecurityException {
    return switch (key.material()) {
      case Material.Secret secret when format.equals("raw") -> secret.bytes().clone();
      case Material.EcPublic ec when format.equals("raw") -> ec.curve().encode(ec.key().getW());
      case Material.EcPublic ec when format.equals("spki") -> ec.key().getEncoded();
      case Material.EcPrivate ec when format.equals("pkcs8") -> pkcs8(ec);
      case Material.OctetPublic octets when format.equals("raw") -> octets.bytes().clone();
      case Material.OctetPublic octets when format.equals("spki") ->
          octets.curve().spki(octets.bytes());
      case Material.OctetPrivate octets when format.equals("pkcs8") ->
          octets.curve().pkcs8(octets.bytes());
      case Material.RsaPublic rsa when format.equals("spki") -> rsa.key().getEncoded();
      case Material.RsaPrivate rsa when format.equals("pkcs8") -> rsa.key().getEncoded();
      case Material.Secret _ ->
          throw SubtleException.unsupported("Keys of this algorithm have another format");
      default -> throw SubtleException.access("This half of the key has another format");
    };
  }

  /** RFC 5958 and RFC 5915, with the public key, which the JDK leaves out. */
  private static byte[] pkcs8(Material.EcPrivate key) throws GeneralSecurityException {
    byte[] point = Octets.joined(new byte[1], key.curve().encode(key.point().getW()));
    byte[] secret =
        der(
            SEQUENCE,
            new byte[] {2, 1, 1},
            der(OCTETS, key.curve().fixed(key.key().getS())),
            der(FIRST, der(BITS, point)));
    return der(SEQUENCE, new byte[] {2, 1, 0}, named(key.curve()), der(OCTETS, secret));
  }

  /** The point of an {@code spki} key, where it is a compressed one, which the JDK cannot read. */
  static Optional<byte[]> compressed(Curve curve, byte[] spki) throws GeneralSecurityException {
    int length = curve.bytes() + 1;
    if (spki.length < length) {
      return Optional.empty();
    }
    byte[] point = Arrays.copyOfRange(spki, spki.length - length, spki.length);
    byte[] whole = der(SEQUENCE, named(curve), der(BITS, Octets.joined(new byte[1], point)));
    return Optional.of(point).filter(_ -> Arrays.equals(whole, spki));
  }

  private static byte[] named(Curve curve) throws GeneralSecurityException {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(curve.generation());
      return der(SEQUENCE, EC, parameters.getEncoded());
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream der = new ByteArrayOutputStream();
    der.write(tag);
    int length = content.size();
    if (length > 0xff) {
      der.write(0x82);
      der.write(length >> Byte.SIZE);
    } else if (length > 0x7f) {
      der.write(0x81);
    }
    der.write(length);
    der.writeBytes(content.toByteArray());
    return der.toByteArray();
  }

  /** A key as JSON Web Key. */
  static ObjectNode jwk(HeldKey key) {
    ObjectNode jwk = JsonNodeFactory.instance.objectNode();
    jwk.put("kty", JwkNames.kind(key.algorithm()));
    switch (key.material()) {
      case Material.Secret secret -> {
        jwk.put("alg", JwkNames.name(key.algorithm(), key.hash(), secret.bytes().length));
        jwk.put("k", Octets.base64Url(secret.bytes()));
      }
      case Material.EcPublic ec -> point(jwk, ec.curve(), ec.key());
      case Material.EcPrivate ec -> {
        point(jwk, ec.curve(), ec.point());
        jwk.put("d", Octets.base64Url(ec.curve().fixed(ec.key().getS())));
      }
      case Material.OctetPublic octets -> octets(jwk, octets.curve(), octets.bytes());
      case Material.OctetPrivate octets -> {
        octets(jwk, octets.curve(), octets.point());
        jwk.put("d", Octets.base64Url(octets.bytes()));
      }
      case Material.RsaPublic rsa -> {
        jwk.put("alg", JwkNames.name(key.algorithm(), key.hash(), 0));
        jwk.put("n", Octets.base64Url(Octets.shortest(rsa.key().getModulus())));
        jwk.put("e", Octets.base64Url(Octets.shortest(rsa.key().getPublicExponent())));
      }
      case Material.RsaPrivate rsa -> {
        jwk.put("alg", JwkNames.name(key.algorithm(), key.hash(), 0));
        rsa(jwk, rsa.key());
      }
    }
    var operations = jwk.putArray("key_ops");
    USAGES.stream().filter(key.usages()::contains).forEach(operations::add);
    return jwk.put("ext", key.extractable());
  }

  private static void point(ObjectNode jwk, Curve curve, ECPublicKey key) {
    jwk.put("crv", curve.standard())
        .put("x", Octets.base64Url(curve.fixed(key.getW().getAffineX())))
        .put("y", Octets.base64Url(curve.fixed(key.getW().getAffineY())));
  }

  private static void octets(ObjectNode jwk, OctetCurve curve, byte[] point) {
    if (curve == OctetCurve.ED25519) {
      jwk.put("alg", curve.standard());
    }
    jwk.put("crv", curve.standard()).put("x", Octets.base64Url(point));
  }

  private static void rsa(ObjectNode jwk, RSAPrivateCrtKey key) {
    jwk.put("n", Octets.base64Url(Octets.shortest(key.getModulus())))
        .put("e", Octets.base64Url(Octets.shortest(key.getPublicExponent())))
        .put("d", Octets.base64Url(Octets.shortest(key.getPrivateExponent())))
        .put("p", Octets.base64Url(Octets.shortest(key.getPrimeP())))
        .put("q", Octets.base64Url(Octets.shortest(key.getPrimeQ())))
        .put("dp", Octets.base64Url(Octets.shortest(key.getPrimeExponentP())))
        .put("dq", Octets.base64Url(Octets.shortest(key.getPrimeExponentQ())))
        .put("qi", Octets.base64Url(Octets.shortest(key.getCrtCoefficient())));
  }
}
