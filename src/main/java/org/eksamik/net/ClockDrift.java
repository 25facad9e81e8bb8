package org.eksamik.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far this workstation's clock is from a server's.
 *
 * @param ahead positive where our clock shows a later time
 */
public record ClockDrift(Duration ahead) {
  private static final Duration NOTICEABLE = Duration.ofMinutes(2);

  /** Reads the answer's {@code Date} (RFC 9110 section 6.6.1); empty where it has none. */
  public static Optional<ClockDrift> of(Answer answer, Instant now) {
    return Optional.ofNullable(answer.headers().getInstant("Date"))
        .map(theirs -> new ClockDrift(Duration.between(theirs, now)));
  }

  /** Over two minutes: enough for a provider to refuse what we signed with our time. */
  public boolean isNoticeable() {
    return ahead.abs().compareTo(NOTICEABLE) > 0;
  }

  /** The difference in whole minutes, whichever way. */
  public long minutes() {
    return ahead.abs().plusSeconds(30).toMinutes();
  }
}
