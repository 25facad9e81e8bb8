package org.eksamik.exam;

import java.util.List;

/** Who may sit what. Reads from disk: not for the FX thread. */
public interface Roster {
  /**
   * The exams this person may sit, in the profile's order; empty where the roster does not know
   * them (it fails closed).
   */
  List<Admission> admissions(Person person) throws ExamException;
}
