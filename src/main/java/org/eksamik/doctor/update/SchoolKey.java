package org.eksamik.doctor.update;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public key by which a school's manifests are known. */
final class SchoolKey {
  /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410, section 4). */
  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int KEY_BYTES = 32;
  private final PublicKey key;

  private SchoolKey(PublicKey key) {
    this.key = key;
  }

  /**
   * Reads it.
   *
   * @param base64 of its 32 bytes, as the profile was checked to have it
   */
  static SchoolKey of(String base64) {
    byte[] encoded = new byte[HEAD.length + KEY_BYTES];
    System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
    System.arraycopy(Base64.getDecoder().decode(base64), 0, encoded, HEAD.length, KEY_BYTES);
    try {
      return new SchoolKey(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has Ed25519 and takes 32 bytes", impossible);
    }
  }

  /** Whether the school signed exactly these bytes. */
  boolean signed(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException noKey) {
      // Thirty-two bytes that are no point of the curve: nobody can sign by them.
      return false;
    }
  }
}
