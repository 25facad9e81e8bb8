package org.eksamik.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * The two curves of the school's and the workstations' keys, and the forms that keys come in:
 * public ones as 32 bytes in base64, private ones as PKCS #8.
 */
public enum Curve {
  /** Signatures (RFC 8032). */
  ED25519("Ed25519", "302a300506032b6570032100"),
  /** Agreement on a key (RFC 7748). */
  X25519("X25519", "302a300506032b656e032100");

  private static final int KEY_BYTES = 32;

  private final String algorithm;
  private final String head;

  /**
   * @param head what stands before the raw key in X.509 (RFC 8410, section 4)
   */
  Curve(String algorithm, String head) {
    this.algorithm = algorithm;
    this.head = head;
  }

  /** What Java calls it. */
  public String algorithm() {
    return algorithm;
  }

  /**
   * The public key of these bytes.
   *
   * @throws IllegalArgumentException where they are none
   */
  public PublicKey open(String base64) {
    byte[] raw = Base64.getDecoder().decode(base64);
    if (raw.length != KEY_BYTES) {
      throw new IllegalArgumentException("a public key has 32 bytes");
    }
    byte[] encoded = HexFormat.of().parseHex(head + HexFormat.of().formatHex(raw));
    try {
      return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException("not a public key", notAKey);
    }
  }

  /** The private key of these bytes. */
  public PrivateKey secret(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /** The base64 of the public half. The JDK has no way from one half to the other. */
  public String openHalf(PrivateKey secret) {
    byte[] encoded = secret.getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    try {
      byte[] open =
          switch (this) {
            case ED25519 -> new Ed25519PrivateKeyParameters(raw).generatePublicKey().getEncoded();
            case X25519 -> new X25519PrivateKeyParameters(raw).generatePublicKey().getEncoded();
          };
      return Base64.getEncoder().encodeToString(open);
    } finally {
      Arrays.fill(raw, (byte) 0);
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
