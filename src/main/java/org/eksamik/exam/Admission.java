package org.eksamik.exam;

import java.time.Duration;

/**
 * One exam that one person may sit, and who they are to its provider.
 *
 * @param extraTime added to the exam's own duration; zero for most
 */
public record Admission(Person person, Exam exam, Candidate candidate, Duration extraTime) {

  public ExamTimes times() {
    return exam.times().withExtra(extraTime);
  }
}
