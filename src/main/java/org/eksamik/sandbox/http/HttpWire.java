package org.eksamik.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests and responses as bytes (RFC 9112), as much of it as our clients use. */
final class HttpWire {
  private static final int LONGEST_LINE = 16 * 1024;
  private static final int LONGEST_BODY = 4 * 1024 * 1024;

  private HttpWire() {}

  /** The next request of this connection; empty where the client has said goodbye. */
  static Optional<Request> read(InputStream in) throws IOException {
    String start = line(in);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = start.split(" ", -1);
    if (parts.length != 3 || !parts[1].startsWith("/") || !parts[2].startsWith("HTTP/1.")) {
      throw new ProtocolException("not an HTTP/1 request");
    }
    Map<String, String> headers = headers(in);
    int mark = parts[1].indexOf('?');
    return Optional.of(
        new Request(
            parts[0],
            mark < 0 ? parts[1] : parts[1].substring(0, mark),
            mark < 0 ? "" : parts[1].substring(mark + 1),
            headers,
            text(body(in, headers), headers),
            Map.of()));
  }

  private static String text(byte[] body, Map<String, String> headers) {
    return new String(body, Request.charset(headers.getOrDefault("content-type", "")));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() > 100) {
        throw new ProtocolException("not a header");
      }
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (first, second) -> first + ", " + second);
    }
    return headers;
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks(in);
    }
    int length = size(headers.getOrDefault("content-length", "0"), 10);
    return exactly(in, length);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
      if (body.size() + size > LONGEST_BODY) {
        throw new ProtocolException("the body is too long");
      }
      body.writeBytes(exactly(in, size));
      line(in);
    }
    headers(in);
    return body.toByteArray();
  }

  private static int chunkSize(InputStream in) throws IOException {
    String line = line(in);
    int end = line.indexOf(';');
    return size((end < 0 ? line : line.substring(0, end)).strip(), 16);
  }

  private static int size(String text, int radix) throws ProtocolException {
    try {
      int size = Integer.parseInt(text, radix);
      if (size >= 0 && size <= LONGEST_BODY) {
        return size;
      }
    } catch (NumberFormatException e) {
      // told below, together with a number that is out of bounds
    }
    throw new ProtocolException("not a length we take");
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the request was cut off");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() > LONGEST_LINE) {
        throw new ProtocolException("a line is too long");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** Writes what the response's ending lets through. */
  static void write(Response response, OutputStream out) throws IOException {
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
    response
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    boolean whole = response.ending() == Response.Ending.WHOLE;
    if (response.ending() != Response.Ending.NEVER && response.status() != 204) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: ").append(whole ? "keep-alive" : "close").append("\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    out.write(
        body, 0, response.ending() == Response.Ending.CUT_OFF ? body.length / 2 : body.length);
    out.flush();
  }
}
