package org.eksamik.browser.chromium.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The first lines of an HTTP/1.1 request, up to the empty one; RFC 9112 section 2.1.
 *
 * @param target as it was written
 * @param fields the other lines, without their ends
 */
record RequestHead(String method, String target, List<String> fields) {
  private static final int LONGEST = 256 * 1024;
  private static final int WORDS = 3;

  RequestHead {
    fields = List.copyOf(fields);
  }

  /** Reads exactly the head; empty where there is none. */
  static Optional<RequestHead> read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int octet = in.read();
      if (octet < 0 || bytes.size() > LONGEST) {
        return Optional.empty();
      }
      bytes.write(octet);
      if (octet == '\n') {
        ends++;
      } else if (octet != '\r') {
        ends = 0;
      }
    }
    List<String> lines = bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
    List<String> words = List.of(lines.getFirst().split(" ", -1));
    return words.size() == WORDS
        ? Optional.of(
            new RequestHead(words.get(0), words.get(1), lines.subList(1, lines.size() - 1)))
        : Optional.empty();
  }

  boolean isConnect() {
    return method.equals("CONNECT");
  }

  /** As it goes to the server itself, which is asked for this and nothing more. */
  byte[] forServer(String path) {
    StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    fields.stream()
        .filter(field -> !isNamed(field, "connection") && !isNamed(field, "proxy-connection"))
        .forEach(field -> text.append(field).append("\r\n"));
    return text.append("Connection: close\r\n\r\n")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** As it came. */
  byte[] unchanged() {
    StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    fields.forEach(field -> text.append(field).append("\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isNamed(String field, String name) {
    return field.regionMatches(true, 0, name + ":", 0, name.length() + 1);
  }
}
