package org.eksamik.browser.subtle;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests that the standard knows (Web Cryptography, 30), and what is built of them. */
enum Hash {
  SHA_1("SHA-1", "SHA1", "1", 512),
  SHA_256("SHA-256", "SHA256", "256", 512),
  SHA_384("SHA-384", "SHA384", "384", 1024),
  SHA_512("SHA-512", "SHA512", "512", 1024);

  private final String standard;
  private final String joined;
  private final String suffix;
  private final int blockBits;

  Hash(String standard, String joined, String suffix, int blockBits) {
    this.standard = standard;
    this.joined = joined;
    this.suffix = suffix;
    this.blockBits = blockBits;
  }

  static Hash of(String name) throws SubtleException {
    return Arrays.stream(values())
        .filter(hash -> hash.standard.equals(name))
        .findFirst()
        .orElseThrow(() -> SubtleException.unsupported("There is no digest of this name"));
  }

  String standard() {
    return standard;
  }

  /** As within the JDK's names: {@code SHA256}. */
  String joined() {
    return joined;
  }

  /** As at the end of a JWK's names: {@code 256}. */
  String suffix() {
    return suffix;
  }

  int blockBits() {
    return blockBits;
  }

  byte[] digest(byte[] data) throws GeneralSecurityException {
    return MessageDigest.getInstance(standard).digest(data);
  }

  /** HMAC, ready for data; an empty key is one of zeros, which the JDK does not take. */
  Mac mac(byte[] key) throws GeneralSecurityException {
    String name = "Hmac" + joined;
    Mac mac = Mac.getInstance(name);
    mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
    return mac;
  }
}
