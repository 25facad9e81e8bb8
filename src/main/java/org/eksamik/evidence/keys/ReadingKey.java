package org.eksamik.evidence.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** The private half of a {@link SealingKey}: whoever has it can read recordings. */
public final class ReadingKey {
  private final SealingKey open;
  private final HybridDecrypt decrypt;

  @AccessesPartialKey
  private ReadingKey(KeyFile.Pair pair) throws GeneralSecurityException {
    open = SealingKey.ofRaw(pair.open());
    HpkePublicKey key =
        HpkePublicKey.create(
            Hpke.parameters(), Bytes.copyFrom(pair.open()), /* idRequirement= */ null);
    decrypt =
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.importKey(
                        HpkePrivateKey.create(
                            key,
                            SecretBytes.copyFrom(pair.secret(), InsecureSecretKeyAccess.get())))
                    .withRandomId()
                    .makePrimary())
            .build()
            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
  }

  /** The key in this file. */
  public static ReadingKey read(Path file) throws IOException {
    return of(file, KeyFile.read(file));
  }

  /** The same, but made at the first call. */
  public static ReadingKey readOrMake(Path file) throws IOException {
    return of(file, KeyFile.readOrMake(file, ReadingKey::make));
  }

  /** Makes a pair into a file that must not exist yet. */
  public static ReadingKey make(Path file) throws IOException {
    KeyFile.Pair pair = make();
    KeyFile.write(file, pair);
    return of(file, pair);
  }

  private static ReadingKey of(Path file, KeyFile.Pair pair) throws IOException {
    try {
      return new ReadingKey(pair);
    } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
      throw new IOException(file + " holds no key for reading recordings", notAKey);
    }
  }

  @AccessesPartialKey
  private static KeyFile.Pair make() {
    try {
      HpkePrivateKey key =
          (HpkePrivateKey) KeysetHandle.generateNew(Hpke.parameters()).getPrimary().getKey();
      return new KeyFile.Pair(
          key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
          key.getPublicKey().getPublicKeyBytes().toByteArray());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink makes such keys", impossible);
    }
  }

  public SealingKey open() {
    return open;
  }

  /** What was sealed for this key in that context; empty for anything else. */
  public Optional<byte[]> unseal(byte[] sealed, String context) {
    try {
      return Optional.of(decrypt.decrypt(sealed, context.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException notForUs) {
      return Optional.empty();
    }
  }
}
