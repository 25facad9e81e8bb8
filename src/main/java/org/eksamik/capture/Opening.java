package org.eksamik.capture;

/**
 * What came of opening a device.
 *
 * @param <F> the format it runs in
 */
public sealed interface Opening<T extends Captured, F> {
  /** It runs. */
  record Opened<T extends Captured, F>(Capture<T> capture, F format) implements Opening<T, F> {}

  /**
   * It does not.
   *
   * @param detail for the log
   */
  record Refused<T extends Captured, F>(Reason reason, String detail) implements Opening<T, F> {}

  /** Why a device does not open. */
  enum Reason {
    NOT_FOUND,
    /** Another program has it, or the operating system forbids it. */
    BUSY,
    /** A library of the operating system is missing. */
    NO_LIBRARY
  }
}
