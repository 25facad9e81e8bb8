package org.eksamik.capture;

/**
 * A camera, microphone or screen of this machine.
 *
 * @param id how the operating system knows it; never shown to a page. A {@link Kind#SCREEN} whose
 *     id begins with {@code window:} or {@code browser:} is one window or one page.
 * @param label what a person reads
 */
public record Device(Kind kind, String id, String label) {
  public enum Kind {
    CAMERA,
    MICROPHONE,
    SCREEN
  }

  /** Whether it is the same thing, if perhaps plugged in at another time or place. */
  public boolean isLike(Device other) {
    return kind == other.kind() && label.equals(other.label());
  }
}
