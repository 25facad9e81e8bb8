package org.eksamik.browser.media;

/** Bytes as a page's text decoder for windows-1252 writes them, one in each character. */
final class PageBytes {
  /** These stand for the bytes 0x80 to 0x9F. */
  private static final String HIGH =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d"
          + "\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
          + "\u009d\u017e\u0178";

  private PageBytes() {}

  /** All of a text's bytes from {@code start} on. */
  static byte[] of(String text, int start) {
    byte[] bytes = new byte[text.length() - start];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) value(text.charAt(start + i));
    }
    return bytes;
  }

  static int value(char c) {
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
      return c;
    }
    int at = HIGH.indexOf(c);
    return at < 0 ? 0 : 0x80 + at;
  }
}
