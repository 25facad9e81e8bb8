package org.eksamik.capture.process;

import java.time.Duration;

/**
 * How long a driver may take before it counts as hanging.
 *
 * @param opening until a device is open, or says why it is not; also for a list of devices
 * @param silence between one picture or stretch of sound and the next
 */
public record Patience(Duration opening, Duration silence) {
  /** Slow cameras take two or three seconds to open, and so does a Java on a busy machine. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(5));
}
