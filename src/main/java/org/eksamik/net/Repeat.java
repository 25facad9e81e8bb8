package org.eksamik.net;

/** Whether a call may reach the server more than once. */
public enum Repeat {
  /**
   * Repeating changes nothing: after a failed connection or a passing refusal (502, 503, 504, 429)
   * the call is sent again, at most twice, within its whole time-out.
   */
  SAFE,
  /** Sent exactly once, whatever happens; a redirect is not followed either. */
  NEVER
}
