package org.eksamik.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a call is repeated. */
final class Pause {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final String RETRY_AFTER = "Retry-After";

  private Pause() {}

  /**
   * 200 ms, doubled with each repetition, between half and one and a half of it, so that a room
   * full of workstations does not come back in one moment.
   */
  static Duration before(int repetition) {
    double jitter = 0.5 + ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (FIRST.toMillis() * (1L << (repetition - 1)) * jitter));
  }

  /** At least what the server asks for in {@code Retry-After} (RFC 9110 section 10.2.3). */
  static Duration before(int repetition, Answer answer) {
    Duration ours = before(repetition);
    return asked(answer).filter(theirs -> theirs.compareTo(ours) > 0).orElse(ours);
  }

  static boolean isDue(Answer answer) {
    return switch (answer.status()) {
      case 429, 502, 503, 504 -> true;
      default -> false;
    };
  }

  static Optional<Duration> asked(Answer answer) {
    return answer.header(RETRY_AFTER).map(String::strip).flatMap(Pause::parse);
  }

  private static Optional<Duration> parse(String value) {
    try {
      if (value.matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
      }
      Instant when = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(Instant.now(), when));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
