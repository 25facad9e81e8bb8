package org.eksamik.exam;

import java.net.URI;
import java.util.Optional;

/**
 * One exam of the profile, in the words that all providers share.
 *
 * @param id the profile's name for it
 * @param provider {@code oqylyq}, {@code onlineexammaker} or {@code kaoshixing}
 * @param exitUrl the address whose opening means that the student has finished
 */
public record Exam(
    String id,
    String title,
    String provider,
    Optional<URI> exitUrl,
    ExamTimes times,
    Proctoring proctoring) {

  /** The same exam at other times. */
  public Exam withTimes(ExamTimes others) {
    return new Exam(id, title, provider, exitUrl, others, proctoring);
  }
}
