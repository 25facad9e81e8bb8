package org.eksamik.browser.subtle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The curves whose keys are plain bytes (RFC 8032, RFC 7748), in the encodings of RFC 8410. */
enum OctetCurve {
  ED25519("Ed25519", "302a300506032b6570032100", "302e020100300506032b657004220420"),
  X25519("X25519", "302a300506032b656e032100", "302e020100300506032b656e04220420");

  static final int BYTES = 32;

  private final String standard;
  private final String beforePublic;
  private final String beforePrivate;

  OctetCurve(String standard, String beforePublic, String beforePrivate) {
    this.standard = standard;
    this.beforePublic = beforePublic;
    this.beforePrivate = beforePrivate;
  }

  static OctetCurve of(String name) throws SubtleException {
    return Arrays.stream(values())
        .filter(curve -> curve.standard.equals(name))
        .findFirst()
        .orElseThrow(() -> SubtleException.unsupported("There is no curve of this name"));
  }

  String standard() {
    return standard;
  }

  byte[] spki(byte[] key) {
    return Octets.joined(HexFormat.of().parseHex(beforePublic), key);
  }

  byte[] pkcs8(byte[] key) {
    return Octets.joined(HexFormat.of().parseHex(beforePrivate), key);
  }

  byte[] ofSpki(byte[] encoded) throws SubtleException {
    return after(beforePublic, encoded);
  }

  byte[] ofPkcs8(byte[] encoded) throws SubtleException {
    return after(beforePrivate, encoded);
  }

  private static byte[] after(String before, byte[] encoded) throws SubtleException {
    byte[] head = HexFormat.of().parseHex(before);
    if (encoded.length != head.length + BYTES
        || !Arrays.equals(encoded, 0, head.length, head, 0, head.length)) {
      throw SubtleException.data("The key is encoded otherwise");
    }
    return Arrays.copyOfRange(encoded, head.length, encoded.length);
  }

  Material.OctetPublic publicKey(byte[] bytes) throws SubtleException {
    if (bytes.length != BYTES) {
      throw SubtleException.data("The key has another length");
    }
    return new Material.OctetPublic(this, bytes);
  }

  Material.OctetPrivate privateKey(byte[] bytes) throws SubtleException, GeneralSecurityException {
    if (bytes.length != BYTES) {
      throw SubtleException.data("The key has another length");
    }
    return new Material.OctetPrivate(this, bytes, publicOf(bytes));
  }

  PublicKey known(Material.OctetPublic key) throws GeneralSecurityException {
    return KeyFactory.getInstance(standard)
        .generatePublic(new X509EncodedKeySpec(spki(key.bytes())));
  }

  PrivateKey known(Material.OctetPrivate key) throws GeneralSecurityException {
    return KeyFactory.getInstance(standard)
        .generatePrivate(new PKCS8EncodedKeySpec(pkcs8(key.bytes())));
  }

  /** The JDK makes a pair of the bytes that chance gives it, and tells the public half of it. */
  private byte[] publicOf(byte[] secret) throws GeneralSecurityException {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance(standard);
    pairs.initialize(new NamedParameterSpec(standard), new Foreseen(secret));
    byte[] encoded = pairs.generateKeyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
  }

  private static final class Foreseen extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    Foreseen(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }
}
