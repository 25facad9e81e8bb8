package org.eksamik.profile.sealed;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A random key for AES-256-GCM; closing wipes it. What the JDK copied of it meanwhile it wipes, or
 * forgets, by itself.
 */
public final class ContentKey implements AutoCloseable {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;

  private ContentKey(byte[] key) {
    this.key = key;
  }

  public static ContentKey random(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new ContentKey(key);
  }

  /** Takes the bytes over; nothing where they are no such key. */
  static Optional<ContentKey> of(byte[] key) {
    return key.length == KEY_BYTES ? Optional.of(new ContentKey(key)) : Optional.empty();
  }

  byte[] bytes() {
    return key;
  }

  /**
   * Nonce, cipher text and tag.
   *
   * @param context opens only with the same
   */
  public byte[] lock(byte[] plain, byte[] context, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
      return ByteBuffer.allocate(nonce.length + locked.length).put(nonce).put(locked).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + CIPHER, impossible);
    }
  }

  /** Nothing for what was not locked by this key in that context, or was changed since. */
  public Optional<byte[]> unlock(byte[] locked, byte[] context) {
    if (locked.length < NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(locked, NONCE_BYTES), context);
      return Optional.of(cipher.doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES));
    } catch (GeneralSecurityException changed) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }
}
