package org.eksamik.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The one spelling of an address's path: dot segments resolved, letters and digits unescaped, the
 * rest escaped. A path that servers are known to read in more than one way has none.
 */
final class WebPath {
  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private WebPath() {}

  static Optional<String> read(String written) {
    return unescaped(written.isEmpty() ? "/" : written).flatMap(WebPath::withoutDots);
  }

  /** RFC 3986, section 6.2.2: escapes of unreserved characters say nothing. */
  private static Optional<String> unescaped(String written) {
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < written.length(); ) {
      int character = written.codePointAt(at);
      at += Character.charCount(character);
      if (character == '%') {
        if (at + 2 > written.length()
            || !HexFormat.isHexDigit(written.charAt(at))
            || !HexFormat.isHexDigit(written.charAt(at + 1))) {
          return Optional.empty();
        }
        int octet = HexFormat.fromHexDigits(written, at, at + 2);
        at += 2;
        if (isAmbiguous(octet)) {
          return Optional.empty();
        }
        if (isUnreserved(octet)) {
          path.append((char) octet);
        } else {
          path.append('%').append(HEX.toHexDigits((byte) octet));
        }
      } else if (character > 0x7f) {
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
          path.append('%').append(HEX.toHexDigits(octet));
        }
      } else {
        path.appendCodePoint(character);
      }
    }
    return Optional.of(path.toString());
  }

  /** An escaped slash, backslash, semicolon or escape, or a control character. */
  private static boolean isAmbiguous(int octet) {
    return octet == '/'
        || octet == '\\'
        || octet == ';'
        || octet == '%'
        || octet < 0x20
        || octet == 0x7f;
  }

  private static boolean isUnreserved(int octet) {
    return octet < 0x80 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
  }

  private static Optional<String> withoutDots(String path) {
    List<String> kept = new ArrayList<>();
    boolean dots = false;
    boolean empty = false;
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals(".") || segment.equals("..")) {
        dots = true;
        if (segment.equals("..") && !kept.isEmpty()) {
          kept.removeLast();
        }
        if (last) {
          kept.add("");
        }
      } else if (segment.startsWith(".;") || segment.startsWith("..;")) {
        // Some servers cut the part after the semicolon before they resolve dots.
        return Optional.empty();
      } else {
        empty |= segment.isEmpty() && !last;
        kept.add(segment);
      }
    }
    // Servers that merge slashes climb higher than those that do not.
    return dots && empty ? Optional.empty() : Optional.of("/" + String.join("/", kept));
  }
}
