package org.eksamik.evidence.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The workstation's Ed25519 key (RFC 8032). It lies in a file of the account that runs the program,
 * so whoever has that account can sign as well.
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey secret;
  private final VerifyingKey open;

  private SigningKey(PrivateKey secret, VerifyingKey open) {
    this.secret = secret;
    this.open = open;
  }

  /** The key in this file, made at the first call. */
  public static SigningKey in(Path file) throws IOException {
    KeyFile.Pair pair = KeyFile.readOrMake(file, SigningKey::make);
    try {
      PrivateKey secret =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pair.secret()));
      return new SigningKey(secret, new VerifyingKey(pair.open()));
    } catch (GeneralSecurityException notAKey) {
      throw new IOException(file + " holds no signing key", notAKey);
    }
  }

  private static KeyFile.Pair make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new KeyFile.Pair(pair.getPrivate().getEncoded(), VerifyingKey.raw(pair.getPublic()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has Ed25519", impossible);
    }
  }

  public VerifyingKey open() {
    return open;
  }

  public byte[] sign(byte[] statement) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(statement);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this key signs", impossible);
    }
  }
}
