package org.eksamik.evidence.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** What encrypts a session from one start of the program to its end: AES-256-GCM. */
public final class SessionKey {
  private static final int BYTES = 32;

  private final SecretBytes raw;
  private final Aead aead;

  @AccessesPartialKey
  private SessionKey(SecretBytes raw) throws GeneralSecurityException {
    this.raw = raw;
    AeadConfig.register();
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(BYTES)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    AesGcmKey key = AesGcmKey.builder().setParameters(parameters).setKeyBytes(raw).build();
    aead =
        KeysetHandle.newBuilder()
            .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
            .build()
            .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  public static SessionKey make() {
    try {
      return new SessionKey(SecretBytes.randomBytes(BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink has AES-GCM", impossible);
    }
  }

  /** The key that was sealed; empty where the reader is not meant. */
  public static Optional<SessionKey> unseal(ReadingKey reader, byte[] sealed, String context) {
    return reader
        .unseal(sealed, context)
        .filter(raw -> raw.length == BYTES)
        .map(raw -> {
          try {
            return new SessionKey(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()));
          } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink has AES-GCM", impossible);
          }
        });
  }

  public byte[] sealFor(SealingKey reader, String context) {
    return reader.seal(raw.toByteArray(InsecureSecretKeyAccess.get()), context);
  }

  public byte[] encrypt(byte[] plain, byte[] associated) {
    try {
      return aead.encrypt(plain, associated);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("anything can be encrypted", impossible);
    }
  }

  /** Empty where text or associated data are not those that were encrypted. */
  public Optional<byte[]> decrypt(byte[] cipher, byte[] associated) {
    try {
      return Optional.of(aead.decrypt(cipher, associated));
    } catch (GeneralSecurityException changed) {
      return Optional.empty();
    }
  }
}
