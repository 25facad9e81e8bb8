package org.eksamik.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;

/** The public Ed25519 key by which a school's sealed profiles and manifests are known. */
public final class SchoolKey {
  private static final int FINGERPRINT_BYTES = 8;

  private final String text;
  private final PublicKey key;

  private SchoolKey(String text) {
    this.text = text;
    this.key = Curve.ED25519.open(text);
  }

  /**
   * Reads it.
   *
   * @param base64 of its 32 bytes
   * @throws IllegalArgumentException where it is none
   */
  public static SchoolKey of(String base64) {
    return new SchoolKey(base64);
  }

  /** As it stands in profiles and files. */
  public String text() {
    return text;
  }

  /** Short enough to be read out: the first 16 digits of the SHA-256 of its text. */
  public String fingerprint() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Whether the school signed exactly these bytes; never throws, whatever the signature. */
  public boolean signed(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(Curve.ED25519.algorithm());
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      // Or thirty-two bytes that are no point of the curve: nobody can sign by them.
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchoolKey same && text.equals(same.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return fingerprint();
  }
}
