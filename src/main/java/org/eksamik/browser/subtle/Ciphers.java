package org.eksamik.browser.subtle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Encryption and decryption (Web Cryptography, 14.3.1 and 14.3.2). Any thread. */
final class Ciphers {
  private static final int BLOCK = 16;
  private static final int WHOLE_TAG = 128;
  private static final List<Integer> TAGS = List.of(32, 64, 96, 104, 112, 120, WHOLE_TAG);

  private Ciphers() {}

  /**
   * Without a look at what the key is for.
   *
   * @param mode {@link Cipher#ENCRYPT_MODE} or {@link Cipher#DECRYPT_MODE}
   */
  static byte[] run(int mode, Wish algorithm, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    return switch (algorithm.name()) {
      case "AES-CBC" ->
          aes("AES/CBC/PKCS5Padding", mode, key, new IvParameterSpec(block(algorithm, "iv")))
              .doFinal(data);
      case "AES-CTR" -> counted(algorithm, key, data);
      case "AES-GCM" ->
          mode == Cipher.ENCRYPT_MODE ? sealed(algorithm, key, data) : opened(algorithm, key, data);
      case "AES-KW" -> wrapped(mode, key, data);
      case "RSA-OAEP" -> oaep(mode, algorithm, key, data);
      default -> throw SubtleException.unsupported("This algorithm does not encrypt");
    };
  }

  private static Cipher aes(String name, int mode, HeldKey key, AlgorithmParameterSpec parameters)
      throws SubtleException, GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(name);
    cipher.init(mode, new SecretKeySpec(key.secret(), "AES"), parameters);
    return cipher;
  }

  private static byte[] block(Wish algorithm, String member) throws SubtleException {
    byte[] bytes = algorithm.bytes(member);
    if (bytes.length != BLOCK) {
      throw SubtleException.operation();
    }
    return bytes;
  }

  /** The JDK counts in all 128 bits; here the last {@code length} begin again at zero. */
  private static byte[] counted(Wish algorithm, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    byte[] start = block(algorithm, "counter");
    int bits = algorithm.integer("length");
    if (bits < 1 || bits > WHOLE_TAG) {
      throw SubtleException.operation();
    }
    BigInteger values = BigInteger.ONE.shiftLeft(bits);
    BigInteger first = new BigInteger(1, start).mod(values);
    BigInteger blocks = BigInteger.valueOf((data.length + BLOCK - 1) / BLOCK);
    if (blocks.compareTo(values) > 0) {
      throw SubtleException.operation();
    }
    BigInteger before = values.subtract(first).multiply(BigInteger.valueOf(BLOCK));
    int split = before.min(BigInteger.valueOf(data.length)).intValueExact();
    byte[] head = counted(key, start, Arrays.copyOf(data, split));
    if (split == data.length) {
      return head;
    }
    BigInteger again = new BigInteger(1, start).subtract(first);
    byte[] tail =
        counted(key, Octets.fixed(again, BLOCK), Arrays.copyOfRange(data, split, data.length));
    return Octets.joined(head, tail);
  }

  private static byte[] counted(HeldKey key, byte[] start, byte[] data)
      throws SubtleException, GeneralSecurityException {
    return aes("AES/CTR/NoPadding", Cipher.ENCRYPT_MODE, key, new IvParameterSpec(start))
        .doFinal(data);
  }

  private static int tagBytes(Wish algorithm) throws SubtleException {
    int bits = algorithm.integerIfThere("tagLength").orElse(WHOLE_TAG);
    if (!TAGS.contains(bits)) {
      throw SubtleException.operation();
    }
    return bits / Byte.SIZE;
  }

  private static byte[] sealed(Wish algorithm, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    int tag = tagBytes(algorithm);
    byte[] whole = gcm(Cipher.ENCRYPT_MODE, algorithm, key, data);
    // A shorter tag is the beginning of the whole one (SP 800-38D, 7.1).
    return Arrays.copyOf(whole, data.length + tag);
  }

  private static byte[] opened(Wish algorithm, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    int tag = tagBytes(algorithm);
    if (data.length < tag) {
      throw SubtleException.operation();
    }
    if (tag == BLOCK) {
      return gcm(Cipher.DECRYPT_MODE, algorithm, key, data);
    }
    // The JDK knows no short tags: what is opened is sealed again, and its tag compared.
    byte[] closed = Arrays.copyOf(data, data.length - tag);
    byte[] open = Arrays.copyOf(gcm(Cipher.ENCRYPT_MODE, algorithm, key, closed), closed.length);
    byte[] again = sealed(algorithm, key, open);
    if (!MessageDigest.isEqual(again, data)) {
      throw SubtleException.operation();
    }
    return open;
  }

  private static byte[] gcm(int mode, Wish algorithm, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    Cipher cipher =
        aes("AES/GCM/NoPadding", mode, key, new GCMParameterSpec(WHOLE_TAG, algorithm.bytes("iv")));
    algorithm.bytesIfThere("additionalData").ifPresent(cipher::updateAAD);
    return cipher.doFinal(data);
  }

  private static byte[] wrapped(int mode, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
    cipher.init(mode, new SecretKeySpec(key.secret(), "AES"));
    return cipher.doFinal(data);
  }

  private static byte[] oaep(int mode, Wish algorithm, HeldKey key, byte[] data)
      throws SubtleException, GeneralSecurityException {
    String hash = key.needHash().standard();
    Optional<byte[]> label = algorithm.bytesIfThere("label");
    OAEPParameterSpec parameters =
        new OAEPParameterSpec(
            hash,
            "MGF1",
            new MGF1ParameterSpec(hash),
            new PSource.PSpecified(label.orElse(new byte[0])));
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    switch (key.material()) {
      case Material.RsaPublic rsa when mode == Cipher.ENCRYPT_MODE ->
          cipher.init(mode, rsa.key(), parameters);
      case Material.RsaPrivate rsa when mode == Cipher.DECRYPT_MODE ->
          cipher.init(mode, rsa.key(), parameters);
      default -> throw SubtleException.access("The key is not for this use");
    }
    return cipher.doFinal(data);
  }
}
