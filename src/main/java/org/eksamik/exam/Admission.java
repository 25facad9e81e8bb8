package org.eksamik.exam;

import java.time.Duration;
import java.time.Instant;

/**
 * One exam that one person may sit, and who they are to its provider.
 *
 * @param extraTime added to the exam's own duration; zero for most
 */
public record Admission(Person person, Exam exam, Candidate candidate, Duration extraTime) {

  public ExamTimes times() {
    return exam.times().withExtra(extraTime);
  }

  /** The same, its time running since it was begun where the exam has no start of its own. */
  public Admission begunAt(Instant began) {
    return new Admission(person, exam.withTimes(exam.times().begunAt(began)), candidate, extraTime);
  }
}
