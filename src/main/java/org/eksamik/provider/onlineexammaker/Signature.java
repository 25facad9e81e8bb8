package org.eksamik.provider.onlineexammaker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.eksamik.exam.Secret;

/**
 * The {@code Authorization} header: lower-case hex MD5 of the seconds and the code, with no scheme
 * before it (S001:L73-74). MD5 is the provider's choice; there is no other.
 */
final class Signature {
  private Signature() {}

  static String of(Secret code, Instant time) {
    String text = time.getEpochSecond() + code.reveal();
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has MD5", impossible);
    }
  }
}
