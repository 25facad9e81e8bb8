package org.eksamik.evidence.log;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a session's log, as it stands on the disk.
 *
 * @param number 1, 2, 3 … through all segments of the session
 * @param at the wall clock, in milliseconds since 1970
 * @param monotonic {@link System#nanoTime()} of the program that wrote it
 * @param stream which stream it belongs to: {@code journal}, {@code camera-1}, …; empty for the
 *     log's own entries
 * @param body by its kind; encrypted where it is {@link Kind#CONTENT}
 * @param hash SHA-256 of the previous entry's hash and of everything above
 */
@SuppressWarnings("ArrayRecordComponent") // read and handed on, compared only through the hash
public record Entry(
    Kind kind, long number, long at, long monotonic, String stream, byte[] body, byte[] hash) {

  /** What an entry is for. The codes are the format's. */
  public enum Kind {
    /** Begins a segment. */
    OPENED(1),
    /** The key of what follows, wrapped for those who may read it. */
    KEY(2),
    /** Something of a stream, encrypted. */
    CONTENT(3),
    /** A signature over everything so far; ends a segment. */
    SIGNED(4),
    /** The same, and nothing follows: the session is complete. */
    ENDED(5),
    /** Something that anyone may read. */
    NOTE(6);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    byte code() {
      return (byte) code;
    }

    static Optional<Kind> of(byte code) {
      for (Kind kind : values()) {
        if (kind.code() == code) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** Whether it ends a segment, which then never changes again. */
    public boolean isSignature() {
      return this == SIGNED || this == ENDED;
    }
  }

  /** The wall clock as a time. */
  public Instant time() {
    return Instant.ofEpochMilli(at);
  }
}
