package org.eksamik.login.stuudium;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eksamik.exam.Secret;

/**
 * The {@code Authorization} header of a question to Stuudium. Two forms are in use: the seed's,
 * which sends the secret itself (S002, step 4), and today's, which proves knowledge of it with an
 * HMAC over the time and a random text.
 */
final class DataAuthorization {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Between the 10 and the 30 that Stuudium takes. */
  private static final int RANDOM_LENGTH = 24;

  private DataAuthorization() {}

  static String plain(String clientId, Secret clientSecret) {
    return "Data " + clientId + " " + clientSecret.reveal();
  }

  /**
   * @param random 10 to 30 characters, never the same twice
   */
  static String signed(String clientId, Secret clientSecret, Instant now, String random) {
    String signedText = now.getEpochSecond() + " " + random;
    return "Data v2 " + clientId + " " + signedText + " " + hmac(clientSecret, signedText);
  }

  static String fresh(SecureRandom random) {
    StringBuilder text = new StringBuilder(RANDOM_LENGTH);
    for (int index = 0; index < RANDOM_LENGTH; index++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** SHA-1 is Stuudium's choice; as an HMAC it still stands. */
  private static String hmac(Secret key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA1", impossible);
    }
  }
}
