package org.eksamik.browser.subtle;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** Numbers and bytes in the forms that keys are written in. */
final class Octets {
  private Octets() {}

  /** A non-negative number in exactly so many bytes, the most significant first. */
  static byte[] fixed(BigInteger number, int length) {
    byte[] signed = number.toByteArray();
    byte[] fixed = new byte[length];
    int count = Math.min(signed.length, length);
    System.arraycopy(signed, signed.length - count, fixed, length - count, count);
    return fixed;
  }

  /** RFC 7518, 2: no byte more than the number needs. */
  static byte[] shortest(BigInteger number) {
    return fixed(number, Math.max(1, (number.bitLength() + Byte.SIZE - 1) / Byte.SIZE));
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /** RFC 7515, 2. */
  static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] ofBase64Url(String text) throws SubtleException {
    try {
      if (text.endsWith("=")) {
        throw SubtleException.data("The key's text is no base64url");
      }
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw SubtleException.data("The key's text is no base64url");
    }
  }
}
