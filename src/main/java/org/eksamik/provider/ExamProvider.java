package org.eksamik.provider;

import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;

/** A service that holds exams. */
public interface ExamProvider {
  /** Its name in the profile. */
  String name();

  /**
   * Asks for this candidate's link to this exam. Waits for the network: call it on a virtual
   * thread; interrupting that thread cancels the call.
   *
   * @throws ExamException with a fault of the provider or network kind, or {@code
   *     CANDIDATE_INCOMPLETE} naming the field that is missing
   */
  ExamLink link(Candidate candidate, Exam exam) throws ExamException;
}
