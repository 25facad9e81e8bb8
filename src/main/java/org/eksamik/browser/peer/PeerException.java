package org.eksamik.browser.peer;

/** Why the library did not do what a page wanted. */
public final class PeerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What a page is told of it. */
  public enum Reason {
    /** A session description or candidate that cannot be read. */
    SYNTAX,
    /** It can be read, and does not fit. */
    CONTENT,
    /** The connection is in another state. */
    STATE
  }

  PeerException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
