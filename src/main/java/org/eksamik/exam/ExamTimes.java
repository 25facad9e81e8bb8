package org.eksamik.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When an exam begins, how long it takes, and what happens at its end.
 *
 * @param warnBefore how long before the end the student is told, longest first
 */
public record ExamTimes(
    Optional<OffsetDateTime> startsAt,
    Optional<Duration> duration,
    List<Duration> warnBefore,
    TimeUp timeUp) {

  /** What time-up does. */
  public enum TimeUp {
    /** Says so and leaves the page open. */
    WARN,
    /** Says so and ends the exam. */
    END
  }

  public static final ExamTimes OPEN_ENDED =
      new ExamTimes(Optional.empty(), Optional.empty(), List.of(), TimeUp.WARN);

  public ExamTimes {
    warnBefore = List.copyOf(warnBefore);
  }

  /** The same times, counted from here where they have no start of their own. */
  public ExamTimes begunAt(Instant began) {
    return startsAt.isPresent()
        ? this
        : new ExamTimes(Optional.of(began.atOffset(ZoneOffset.UTC)), duration, warnBefore, timeUp);
  }

  /** The same times for a student who was given longer. */
  public ExamTimes withExtra(Duration extra) {
    return new ExamTimes(startsAt, duration.map(given -> given.plus(extra)), warnBefore, timeUp);
  }
}
