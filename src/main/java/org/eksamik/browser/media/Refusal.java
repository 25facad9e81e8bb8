package org.eksamik.browser.media;

import org.eksamik.capture.Opening;

/**
 * Why a page does not get what it asked for.
 *
 * @param name the standard's name of the error
 */
public record Refusal(String name, String message) {
  static final Refusal NOT_ALLOWED = new Refusal("NotAllowedError", "Permission denied");
  static final Refusal TOO_MANY = new Refusal("AbortError", "Too many requests at once");
  static final Refusal NOT_FOUND = new Refusal("NotFoundError", "Requested device not found");
  static final Refusal UNKNOWN = new Refusal("NotSupportedError", "Not supported");

  static Refusal of(Opening.Reason reason) {
    return switch (reason) {
      case NOT_FOUND -> NOT_FOUND;
      case BUSY, NO_LIBRARY -> new Refusal("NotReadableError", "Could not start the device");
    };
  }
}
