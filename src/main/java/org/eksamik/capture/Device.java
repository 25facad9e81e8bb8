package org.eksamik.capture;

/**
 * A camera, microphone or screen of this machine.
 *
 * @param id how the operating system knows it; never shown to a page
 * @param label what a person reads
 */
public record Device(Kind kind, String id, String label) {
  public enum Kind {
    CAMERA,
    MICROPHONE,
    SCREEN
  }
}
