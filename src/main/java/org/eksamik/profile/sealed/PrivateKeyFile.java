package org.eksamik.profile.sealed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.keys.Curve;

/** A private key in a PEM file (PKCS #8), such as {@code openssl genpkey} writes, too. */
final class PrivateKeyFile {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LONGEST = 4096;

  private PrivateKeyFile() {}

  /**
   * Makes a key into a file that only its owner may read.
   *
   * @throws ExamException USAGE where there is such a file; STORAGE
   */
  static PrivateKey make(Curve curve, Path file) throws ExamException {
    try {
      PrivateKey key =
          KeyPairGenerator.getInstance(curve.algorithm()).generateKeyPair().getPrivate();
      NewFile.write(file, pem(key));
      return key;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java makes such keys", impossible);
    }
  }

  /**
   * Reads it.
   *
   * @throws ExamException KEY_UNUSABLE where it cannot be read or holds none for this curve
   */
  static PrivateKey read(Curve curve, Path file) throws ExamException {
    try {
      if (Files.size(file) > LONGEST) {
        throw unusable(file, SealTrouble.TOO_LONG.said());
      }
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      int begin = text.indexOf(BEGIN);
      int end = text.indexOf(END);
      if (begin < 0 || end < begin) {
        throw unusable(file, SealTrouble.NO_PEM.said());
      }
      byte[] pkcs8 = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
      try {
        return curve.secret(pkcs8);
      } finally {
        Arrays.fill(pkcs8, (byte) 0);
      }
    } catch (IOException cannot) {
      throw unusable(file, SealTrouble.UNREADABLE.said());
    } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
      throw unusable(file, SealTrouble.OTHER_KIND.said(curve.algorithm()));
    }
  }

  private static byte[] pem(PrivateKey key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return (BEGIN + "\n" + body + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Without the cause: its message may repeat what stands in the file. */
  private static ExamException unusable(Path file, Said why) {
    return ExamException.of(Fault.KEY_UNUSABLE).with("file", file.toString()).with("detail", why);
  }
}
