package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A JSON Web Key that a page brings (RFC 7517, 7518 and 8037). */
final class Jwk {
  private static final Set<String> ENCRYPTING =
      Set.of("AES-CBC", "AES-CTR", "AES-GCM", "AES-KW", "RSA-OAEP", "ECDH", "X25519");

  private final JsonNode members;

  Jwk(JsonNode members) {
    this.members = members;
  }

  boolean has(String member) {
    return members.hasNonNull(member);
  }

  byte[] bytes(String member) throws SubtleException {
    if (!members.path(member).isTextual()) {
      throw SubtleException.data("The key lacks its " + member);
    }
    return Octets.ofBase64Url(members.path(member).asText());
  }

  private BigInteger number(String member) throws SubtleException {
    return new BigInteger(1, bytes(member));
  }

  /** What holds for each kind of key: what it is and what it may be used for. */
  void check(String algorithm, Optional<Hash> hash, boolean extractable, Set<String> usages)
      throws SubtleException {
    String kind = JwkNames.kind(algorithm);
    boolean wrongUse =
        has("use")
            && !usages.isEmpty()
            && !members.path("use").asText().equals(ENCRYPTING.contains(algorithm) ? "enc" : "sig");
    if (!members.path("kty").asText().equals(kind)
        || wrongUse
        || !permits(usages)
        || (extractable && members.has("ext") && !members.path("ext").asBoolean())) {
      throw SubtleException.data("The key says that it is for something else");
    }
    if (kind.equals("oct") || kind.equals("RSA")) {
      checkName(algorithm, hash);
    } else {
      checkCurve(algorithm);
    }
  }

  private void checkName(String algorithm, Optional<Hash> hash) throws SubtleException {
    int length = members.path("kty").asText().equals("oct") ? bytes("k").length : 0;
    if (has("alg")
        && !members.path("alg").asText().equals(JwkNames.name(algorithm, hash, length))) {
      throw SubtleException.data("The key is for another algorithm");
    }
  }

  private void checkCurve(String algorithm) throws SubtleException {
    String curve = members.path("crv").asText();
    String alg = members.path("alg").asText();
    boolean right =
        switch (algorithm) {
          case "ECDSA" ->
              !has("alg") || alg.equals("ES" + curve.substring(2).replace("521", "512"));
          case "Ed25519" -> !has("alg") || alg.equals("EdDSA") || alg.equals("Ed25519");
          default -> true;
        };
    boolean octets = algorithm.equals("Ed25519") || algorithm.equals("X25519");
    if (!right || (octets && !curve.equals(algorithm))) {
      throw SubtleException.data("The key is for another algorithm");
    }
  }

  private boolean permits(Set<String> usages) {
    if (!members.has("key_ops")) {
      return true;
    }
    Set<String> permitted = new HashSet<>();
    for (JsonNode one : members.path("key_ops")) {
      if (!permitted.add(one.asText())) {
        return false;
      }
    }
    return permitted.containsAll(usages);
  }

  Material elliptic(Curve curve) throws SubtleException, GeneralSecurityException {
    if (!members.path("crv").asText().equals(curve.standard())) {
      throw SubtleException.data("The key is of another curve");
    }
    ECPoint point = curve.point(coordinate(curve, "x"), coordinate(curve, "y"));
    Material.EcPublic open = KeyReader.point(curve, point);
    if (!has("d")) {
      return open;
    }
    BigInteger secret = coordinate(curve, "d");
    if (!curve.publicOf(secret).equals(point)) {
      throw SubtleException.data("The two halves of the key do not go together");
    }
    ECPrivateKey key =
        (ECPrivateKey)
            KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(secret, curve.parameters()));
    return new Material.EcPrivate(curve, key, open.key());
  }

  private BigInteger coordinate(Curve curve, String member) throws SubtleException {
    byte[] bytes = bytes(member);
    if (bytes.length != curve.bytes()) {
      throw SubtleException.data("The key's numbers have another length");
    }
    return new BigInteger(1, bytes);
  }

  Material rsa() throws SubtleException, GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("RSA");
    try {
      if (!has("d")) {
        return new Material.RsaPublic(
            (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(number("n"), number("e"))));
      }
      if (has("oth")) {
        throw SubtleException.unsupported("Keys of more than two primes are not read");
      }
      return new Material.RsaPrivate(
          (RSAPrivateCrtKey)
              factory.generatePrivate(
                  new RSAPrivateCrtKeySpec(
                      number("n"),
                      number("e"),
                      number("d"),
                      number("p"),
                      number("q"),
                      number("dp"),
                      number("dq"),
                      number("qi"))));
    } catch (InvalidKeySpecException e) {
      throw SubtleException.data("These are no numbers of a key");
    }
  }
}
