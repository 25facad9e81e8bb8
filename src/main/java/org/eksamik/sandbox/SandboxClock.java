package org.eksamik.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The sandbox's idea of now: a true clock and how far it is off. */
final class SandboxClock implements InstantSource {
  private final InstantSource real;
  private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);

  SandboxClock(InstantSource real) {
    this.real = real;
  }

  void off(Duration now) {
    off.set(now);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(off.get());
  }
}
