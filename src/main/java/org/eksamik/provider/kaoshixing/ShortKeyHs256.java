package org.eksamik.provider.kaoshixing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HS256 (RFC 7515 section 5.1, RFC 7518 section 3.2) for keys under 256 bits, which jjwt rightly
 * refuses but this provider hands out. Gives the same bytes as jjwt does for a longer key.
 */
final class ShortKeyHs256 {
  private static final String HEADER = "{\"alg\":\"HS256\"}";
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private ShortKeyHs256() {}

  static String token(String payload, byte[] key) {
    String signed = encoded(HEADER) + "." + encoded(payload);
    return signed + "." + signature(signed, key);
  }

  static String signature(String signed, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return BASE64URL.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }

  private static String encoded(String json) {
    return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
