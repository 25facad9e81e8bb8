package org.eksamik.ui.choice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Admission;
import org.eksamik.exam.ExamTimes;

/** One exam to choose from, and whether it can be taken now. */
public final class ExamCard {
  private final Admission admission;
  private final ReadOnlyObjectWrapper<Opening> opening = new ReadOnlyObjectWrapper<>(Opening.OPEN);
  private boolean startsToday;

  ExamCard(Admission admission) {
    this.admission = admission;
  }

  public Admission admission() {
    return admission;
  }

  public ReadOnlyObjectProperty<Opening> opening() {
    return opening.getReadOnlyProperty();
  }

  /** Whether the exam starts on the day of the last look, in this place's time zone. */
  boolean startsToday() {
    return startsToday;
  }

  void look(Instant now) {
    ZoneId zone = ZoneId.systemDefault();
    startsToday =
        admission
            .times()
            .startsAt()
            .filter(start ->
                LocalDate.ofInstant(start.toInstant(), zone).equals(LocalDate.ofInstant(now, zone)))
            .isPresent();
    ExamTimes times = admission.times();
    Optional<Instant> start = times.startsAt().map(OffsetDateTime::toInstant);
    Optional<Instant> end = start.flatMap(from -> times.duration().map(from::plus));
    if (start.filter(now::isBefore).isPresent()) {
      opening.set(Opening.NOT_YET);
    } else if (end.filter(over -> !now.isBefore(over)).isPresent()) {
      opening.set(Opening.OVER);
    } else {
      opening.set(Opening.OPEN);
    }
  }

  /** Whether the exam can be taken. */
  public enum Opening {
    NOT_YET,
    OPEN,
    OVER
  }
}
