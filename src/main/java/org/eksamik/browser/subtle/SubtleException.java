package org.eksamik.browser.subtle;

import org.eksamik.browser.media.Refusal;

/** An operation that fails as the standard says (Web Cryptography, 14 and 18). */
final class SubtleException extends Exception {
  private static final long serialVersionUID = 1;

  private final String name;

  private SubtleException(String name, String message) {
    super(message);
    this.name = name;
  }

  /** The key is not as it should be. */
  static SubtleException data(String message) {
    return new SubtleException("DataError", message);
  }

  /** It did not work out; no more is told, lest a page learns what a key hides. */
  static SubtleException operation() {
    return new SubtleException("OperationError", "The operation failed");
  }

  static SubtleException access(String message) {
    return new SubtleException("InvalidAccessError", message);
  }

  static SubtleException unsupported(String message) {
    return new SubtleException("NotSupportedError", message);
  }

  static SubtleException usages() {
    return new SubtleException("SyntaxError", "The key cannot be used so");
  }

  Refusal refusal() {
    return new Refusal(name, String.valueOf(getMessage()));
  }
}
