package org.eksamik.ui.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamTimes;

/**
 * An exam's time for one student. An exam with a start time ends for everyone at once; one without
 * gives each student the whole duration from when they opened it.
 */
final class ExamClock {
  private final Instant began;
  private final Optional<Instant> end;
  private final List<Duration> warnings;

  ExamClock(ExamTimes times, Instant opened) {
    this.began = opened;
    Instant counted = times.startsAt().map(OffsetDateTime::toInstant).orElse(opened);
    this.end = times.duration().map(counted::plus);
    this.warnings = new ArrayList<>(times.warnBefore());
  }

  Instant began() {
    return began;
  }

  Duration elapsed(Instant now) {
    return Duration.between(began, now);
  }

  /** Never negative; empty in an exam without an end. */
  Optional<Duration> remaining(Instant now) {
    return end.map(over -> now.isBefore(over) ? Duration.between(now, over) : Duration.ZERO);
  }

  /** The warning to give now, each at most once; of several that are due, the most pressing. */
  Optional<Duration> dueWarning(Instant now) {
    Optional<Duration> left = remaining(now).filter(Duration::isPositive);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<Duration> due =
        warnings.stream().filter(before -> left.get().compareTo(before) <= 0).toList();
    warnings.removeAll(due);
    return due.stream().min(Comparator.naturalOrder());
  }
}
