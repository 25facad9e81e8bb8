package org.eksamik.evidence.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How entries lie in a segment, one behind the other: the length of the rest (4 bytes), the kind
 * (1), number, wall clock and monotonic clock (8 each), the stream's length (1) and ASCII name, the
 * body, and the hash (32). Numbers are big-endian.
 */
final class EntryFormat {
  static final int HASH_BYTES = 32;

  /** A longer entry is damage. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final int FIXED_BYTES = 1 + 3 * Long.BYTES + 1;

  private EntryFormat() {}

  /** What the first entry of a session is chained to. */
  static byte[] beginning(String session) {
    return sha256().digest(("eksamik evidence " + session).getBytes(StandardCharsets.US_ASCII));
  }

  /** Everything of an entry that stands before its body. */
  static byte[] head(Entry.Kind kind, long number, long at, long monotonic, String stream) {
    byte[] name = stream.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(FIXED_BYTES + name.length)
        .put(kind.code())
        .putLong(number)
        .putLong(at)
        .putLong(monotonic)
        .put((byte) name.length)
        .put(name)
        .array();
  }

  /** The entry with its hash. */
  static Entry chained(
      byte[] previous,
      Entry.Kind kind,
      long number,
      long at,
      long monotonic,
      String stream,
      byte[] body) {
    byte[] hash = hash(previous, head(kind, number, at, monotonic, stream), body);
    return new Entry(kind, number, at, monotonic, stream, body, hash);
  }

  /** What the entry's hash must be behind that entry. */
  static byte[] hash(byte[] previous, Entry entry) {
    return hash(previous, head(entry), entry.body());
  }

  static byte[] head(Entry entry) {
    return head(entry.kind(), entry.number(), entry.at(), entry.monotonic(), entry.stream());
  }

  private static byte[] hash(byte[] previous, byte[] head, byte[] body) {
    MessageDigest digest = sha256();
    digest.update(previous);
    digest.update(head);
    digest.update(body);
    return digest.digest();
  }

  /** How many bytes the entry takes in its segment. */
  static int length(Entry entry) {
    return Integer.BYTES + head(entry).length + entry.body().length + HASH_BYTES;
  }

  static byte[] bytes(Entry entry) {
    byte[] head = head(entry);
    int length = head.length + entry.body().length + HASH_BYTES;
    return ByteBuffer.allocate(Integer.BYTES + length)
        .putInt(length)
        .put(head)
        .put(entry.body())
        .put(entry.hash())
        .array();
  }

  /** The next entry, moving on behind it; empty, without moving, where there is no whole one. */
  static Optional<Entry> read(ByteBuffer from) {
    int start = from.position();
    try {
      int length = from.getInt();
      if (length < FIXED_BYTES + HASH_BYTES || length > MOST_BYTES || length > from.remaining()) {
        return none(from, start);
      }
      ByteBuffer entry = from.slice(from.position(), length);
      Optional<Entry.Kind> kind = Entry.Kind.of(entry.get());
      long number = entry.getLong();
      long at = entry.getLong();
      long monotonic = entry.getLong();
      byte[] name = new byte[Byte.toUnsignedInt(entry.get())];
      entry.get(name);
      byte[] body = new byte[entry.remaining() - HASH_BYTES];
      entry.get(body);
      byte[] hash = new byte[HASH_BYTES];
      entry.get(hash);
      String stream = new String(name, StandardCharsets.US_ASCII);
      if (kind.isEmpty() || !Arrays.equals(stream.getBytes(StandardCharsets.US_ASCII), name)) {
        return none(from, start);
      }
      from.position(start + Integer.BYTES + length);
      return Optional.of(new Entry(kind.get(), number, at, monotonic, stream, body, hash));
    } catch (BufferUnderflowException | NegativeArraySizeException cut) {
      return none(from, start);
    }
  }

  private static Optional<Entry> none(ByteBuffer from, int start) {
    from.position(start);
    return Optional.empty();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
