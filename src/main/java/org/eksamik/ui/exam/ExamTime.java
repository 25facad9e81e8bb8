package org.eksamik.ui.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.ExamTimes.TimeUp;

/** How an exam's time passes, what the student is told of it, and its end. FX thread. */
final class ExamTime {
  private final ExamTimes times;
  private ExamClock clock;
  private final Events events;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Duration> elapsed =
      new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyObjectWrapper<Optional<Duration>> remaining;
  private boolean upTold;

  ExamTime(ExamTimes times, Instant now, Events events, Consumer<Notice> notices) {
    this.times = times;
    this.clock = new ExamClock(times, now);
    this.events = events;
    this.notices = notices;
    this.remaining = new ReadOnlyObjectWrapper<>(clock.remaining(now));
  }

  /** The student begins. */
  void begin(Instant now) {
    clock = new ExamClock(times, now);
    remaining.set(clock.remaining(now));
  }

  Instant began() {
    return clock.began();
  }

  ReadOnlyObjectProperty<Duration> elapsed() {
    return elapsed.getReadOnlyProperty();
  }

  /** Empty in an exam without an end. */
  ReadOnlyObjectProperty<Optional<Duration>> remaining() {
    return remaining.getReadOnlyProperty();
  }

  void pass(Instant now) {
    elapsed.set(clock.elapsed(now));
    remaining.set(clock.remaining(now));
  }

  /**
   * Tells what is due.
   *
   * @param end ends the exam, where the profile wants that
   */
  void tell(Instant now, Runnable end) {
    clock.dueWarning(now).ifPresent(this::warn);
    if (!upTold && remaining.get().filter(Duration::isZero).isPresent()) {
      upTold = true;
      events.record(Event.Kind.TIME_UP);
      if (times.timeUp() == TimeUp.END) {
        end.run();
      } else {
        notices.accept(new Notice.TimeUp());
      }
    }
  }

  private void warn(Duration before) {
    events.record(Event.Kind.TIME_WARNING, "minutes", Long.toString(before.toMinutes()));
    notices.accept(new Notice.TimeLeft(before));
  }
}
