package org.eksamik.ui.finished;

import java.time.Instant;
import org.eksamik.exam.Exam;

/**
 * How an exam ended on this computer.
 *
 * @param how what ended it
 */
public record Ending(Exam exam, How how, Instant began, Instant ended) {

  /** What ended the exam. */
  public enum How {
    /** The page reached the address that means handed in. */
    HANDED_IN,
    /** The student said so; the page itself does not tell. */
    STUDENT_FINISHED,
    TIME_UP,
    /** Left before the end. */
    LEFT,
    /** The watch found something that the profile answers with the end of the exam. */
    STOPPED
  }
}
