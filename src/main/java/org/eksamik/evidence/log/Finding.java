package org.eksamik.evidence.log;

/**
 * Something about a session that is not as it was written.
 *
 * @param segment the number of the segment; 0 for the session as a whole
 * @param entry the number of the entry, or where one was expected; 0 for the segment as a whole
 * @param stream the stream of the entry; empty where it has none
 * @param detail for a person: a file name, a number
 */
public record Finding(What what, int segment, long entry, String stream, String detail) {
  /** What is wrong. */
  public enum What {
    /** A segment is not there. */
    MISSING,
    /** What stands there is no entry. */
    DAMAGED,
    /** The entry is not the one that was chained. */
    CHANGED,
    /** Another entry or segment should stand there. */
    ORDER,
    /** The signature does not hold. */
    SIGNATURE,
    /** Signed by a key that is not believed, or by several. */
    SIGNER,
    /** A file that no session has. */
    STRANGER,
    /** No signature says that the session is complete: it was cut off, or its end was removed. */
    UNFINISHED
  }

  static Finding of(What what, int segment, Entry entry) {
    return new Finding(what, segment, entry.number(), entry.stream(), "");
  }
}
