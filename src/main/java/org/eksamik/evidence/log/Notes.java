package org.eksamik.evidence.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eksamik.evidence.keys.VerifyingKey;

/**
 * The bodies of the log's own entries: lines of a name, a space and a value; and what is signed.
 */
public final class Notes {
  static final String FORMAT = "1";

  private Notes() {}

  /**
   * What begins a segment.
   *
   * @param previous the hash of the entry before, of the segment before
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  public record Opened(String session, int segment, byte[] previous, VerifyingKey signer) {
    byte[] bytes() {
      return lines(
          Map.entry("format", FORMAT),
          Map.entry("session", session),
          Map.entry("segment", Integer.toString(segment)),
          Map.entry("previous", HexFormat.of().formatHex(previous)),
          Map.entry("signer", signer.hex()));
    }

    /** Empty where this is none. */
    public static Optional<Opened> of(byte[] body) {
      Map<String, String> lines = read(body);
      try {
        return FORMAT.equals(lines.get("format"))
            ? Optional.of(
                new Opened(
                    lines.getOrDefault("session", ""),
                    Integer.parseInt(lines.getOrDefault("segment", "")),
                    HexFormat.of().parseHex(lines.getOrDefault("previous", "")),
                    VerifyingKey.ofHex(lines.getOrDefault("signer", ""))))
            : Optional.empty();
      } catch (IllegalArgumentException damaged) {
        return Optional.empty();
      }
    }
  }

  /**
   * A session key, sealed.
   *
   * @param reader {@code school} or {@code workstation}
   * @param recipient the public key it is sealed for, as in profiles
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  public record WrappedKey(String reader, String recipient, byte[] sealed) {
    byte[] bytes() {
      return lines(
          Map.entry("reader", reader),
          Map.entry("recipient", recipient),
          Map.entry("sealed", HexFormat.of().formatHex(sealed)));
    }

    public static Optional<WrappedKey> of(byte[] body) {
      Map<String, String> lines = read(body);
      try {
        return Optional.of(
            new WrappedKey(
                lines.getOrDefault("reader", ""),
                lines.getOrDefault("recipient", ""),
                HexFormat.of().parseHex(lines.getOrDefault("sealed", ""))));
      } catch (IllegalArgumentException damaged) {
        return Optional.empty();
      }
    }
  }

  /** What a session key is bound to: its session and the number of the entry that holds it. */
  public static String keyContext(String session, long number) {
    return "eksamik evidence key " + session + " " + number;
  }

  /** What AEAD binds the content to: the session, the entry's own head and the previous hash. */
  public static byte[] associated(String session, byte[] head, byte[] previous) {
    byte[] name = session.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(name.length + head.length + previous.length)
        .put(name)
        .put(head)
        .put(previous)
        .array();
  }

  /** What a signature is over. */
  static byte[] statement(String session, byte[] head, byte[] previous) {
    byte[] name = ("eksamik evidence signature " + session).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(name.length + head.length + previous.length)
        .put(name)
        .put(head)
        .put(previous)
        .array();
  }

  @SafeVarargs
  private static byte[] lines(Map.Entry<String, String>... entries) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> entry : entries) {
      text.append(entry.getKey()).append(' ').append(entry.getValue()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static Map<String, String> read(byte[] body) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : new String(body, StandardCharsets.US_ASCII).split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0) {
        lines.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return lines;
  }
}
