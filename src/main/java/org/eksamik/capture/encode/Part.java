package org.eksamik.capture.encode;

/**
 * Bytes of a recording. A file is its head, which comes once, followed by all bodies in their
 * order; the head may come with a later part than the first body does.
 *
 * @param head empty in all parts but one
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Part(byte[] head, byte[] body) {
  boolean isEmpty() {
    return head.length + body.length == 0;
  }
}
