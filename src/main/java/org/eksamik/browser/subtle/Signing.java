package org.eksamik.browser.subtle;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** Signatures and authentication codes (Web Cryptography, 14.3.3 and 14.3.4). Any thread. */
final class Signing {
  private Signing() {}

  static byte[] sign(Wish algorithm, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    key.mustServe(algorithm.name(), "sign");
    if (algorithm.name().equals("HMAC")) {
      return key.needHash().mac(key.secret()).doFinal(data);
    }
    Signature signature = signature(algorithm, key);
    signature.initSign(privateOf(key));
    signature.update(data);
    return signature.sign();
  }

  static boolean verify(Wish algorithm, HeldKey key, byte[] signed, byte[] data)
      throws SubtleException, GeneralSecurityException {
    key.mustServe(algorithm.name(), "verify");
    if (algorithm.name().equals("HMAC")) {
      return MessageDigest.isEqual(signed, key.needHash().mac(key.secret()).doFinal(data));
    }
    try {
      Signature signature = signature(algorithm, key);
      signature.initVerify(publicOf(key));
      signature.update(data);
      return signature.verify(signed);
    } catch (SignatureException | InvalidKeyException | InvalidKeySpecException e) {
      // A signature of another length or form, or a point that signs nothing.
      return false;
    }
  }

  private static Signature signature(Wish algorithm, HeldKey key)
      throws SubtleException, GeneralSecurityException {
    return switch (algorithm.name()) {
      case "ECDSA" ->
          Signature.getInstance(
              Hash.of(algorithm.inner("hash").name()).joined() + "withECDSAinP1363Format");
      case "RSASSA-PKCS1-v1_5" -> Signature.getInstance(key.needHash().joined() + "withRSA");
      case "RSA-PSS" -> {
        String hash = key.needHash().standard();
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(
            new PSSParameterSpec(
                hash, "MGF1", new MGF1ParameterSpec(hash), algorithm.integer("saltLength"), 1));
        yield pss;
      }
      case "Ed25519" -> Signature.getInstance("Ed25519");
      default -> throw SubtleException.unsupported("This algorithm does not sign");
    };
  }

  private static PrivateKey privateOf(HeldKey key)
      throws SubtleException, GeneralSecurityException {
    return switch (key.material()) {
      case Material.EcPrivate ec -> ec.key();
      case Material.RsaPrivate rsa -> rsa.key();
      case Material.OctetPrivate octets -> octets.curve().known(octets);
      default -> throw SubtleException.access("The key is no private one");
    };
  }

  private static PublicKey publicOf(HeldKey key) throws SubtleException, GeneralSecurityException {
    return switch (key.material()) {
      case Material.EcPublic ec -> ec.key();
      case Material.RsaPublic rsa -> rsa.key();
      case Material.OctetPublic octets -> octets.curve().known(octets);
      default -> throw SubtleException.access("The key is no public one");
    };
  }
}
