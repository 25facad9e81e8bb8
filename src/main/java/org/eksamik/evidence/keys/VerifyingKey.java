package org.eksamik.evidence.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a workstation's key.
 *
 * @param raw its 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by equals below
public record VerifyingKey(byte[] raw) {
  private static final int RAW_BYTES = 32;

  /** What stands before the raw key in a SubjectPublicKeyInfo (RFC 8410, section 10.1). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Reads the hexadecimal form. */
  public static VerifyingKey ofHex(String hex) {
    return new VerifyingKey(HexFormat.of().parseHex(hex));
  }

  static byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
  }

  public String hex() {
    return HexFormat.of().formatHex(raw);
  }

  /** Short enough to be read out: the first 16 digits of the key's SHA-256. */
  public String fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw);
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash, 0, 8);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Whether this workstation signed exactly that; never throws, whatever the bytes. */
  public boolean signed(byte[] statement, byte[] signature) {
    try {
      byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
      System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(statement);
      return check.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyingKey key && Arrays.equals(raw, key.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return fingerprint();
  }
}
