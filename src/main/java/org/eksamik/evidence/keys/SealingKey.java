package org.eksamik.evidence.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The public X25519 key of those who may read recordings: what is sealed for it opens only with its
 * private half.
 */
public final class SealingKey {
  private final byte[] raw;
  private final HybridEncrypt encrypt;

  @AccessesPartialKey
  private SealingKey(byte[] raw) throws GeneralSecurityException {
    this.raw = raw.clone();
    HpkePublicKey key =
        HpkePublicKey.create(Hpke.parameters(), Bytes.copyFrom(raw), /* idRequirement= */ null);
    encrypt =
        KeysetHandle.newBuilder()
            .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
            .build()
            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
  }

  /**
   * Reads the form that stands in profiles: 32 bytes in Base64.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static SealingKey of(String base64) {
    return ofRaw(Base64.getDecoder().decode(base64));
  }

  static SealingKey ofRaw(byte[] raw) {
    try {
      return new SealingKey(raw);
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException("not a public X25519 key", notAKey);
    }
  }

  /** As it stands in profiles. */
  public String text() {
    return Base64.getEncoder().encodeToString(raw);
  }

  /**
   * Seals a session's key.
   *
   * @param context where it belongs; opens only with the same
   */
  public byte[] seal(byte[] key, String context) {
    try {
      return encrypt.encrypt(key, context.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key of 32 bytes can always be sealed", impossible);
    }
  }
}
