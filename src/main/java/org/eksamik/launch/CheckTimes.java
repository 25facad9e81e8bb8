package org.eksamik.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;

/** Refuses an exam that has not begun, or whose time is over for this student. */
public final class CheckTimes implements LaunchStep {
  private final InstantSource clock;

  public CheckTimes(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "check-times";
  }

  @Override
  public void perform(LaunchProgress progress) throws ExamException {
    ExamTimes times = progress.admission().times();
    if (times.startsAt().isEmpty()) {
      return;
    }
    Instant start = times.startsAt().get().toInstant();
    Instant now = clock.instant();
    if (now.isBefore(start)) {
      throw ExamException.of(Fault.EXAM_NOT_OPEN)
          .with("exam", progress.admission().exam().title())
          .with("startsAt", times.startsAt().get().toString());
    }
    Optional<Duration> duration = times.duration();
    if (times.timeUp() == ExamTimes.TimeUp.END
        && duration.isPresent()
        && now.isAfter(start.plus(duration.get()))) {
      throw ExamException.of(Fault.EXAM_OVER).with("exam", progress.admission().exam().title());
    }
  }
}
