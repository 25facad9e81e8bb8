package org.eksamik.profile.sealed;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.eksamik.exam.ExamException;
import org.eksamik.keys.Curve;
import org.eksamik.keys.SchoolKey;

/** The private half of a {@link SchoolKey}: stays at school, never on a workstation. */
public final class SigningKey {
  private final PrivateKey secret;
  private final SchoolKey open;

  private SigningKey(PrivateKey secret) {
    this.secret = secret;
    this.open = SchoolKey.of(Curve.ED25519.openHalf(secret));
  }

  /** Makes one into a new file, PEM. */
  public static SigningKey make(Path file) throws ExamException {
    return new SigningKey(PrivateKeyFile.make(Curve.ED25519, file));
  }

  /** The one in this file, which {@code openssl genpkey -algorithm ed25519} may have made. */
  public static SigningKey read(Path file) throws ExamException {
    return new SigningKey(PrivateKeyFile.read(Curve.ED25519, file));
  }

  public SchoolKey open() {
    return open;
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(Curve.ED25519.algorithm());
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this key signs", impossible);
    }
  }
}
