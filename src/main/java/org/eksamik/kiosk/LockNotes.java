package org.eksamik.kiosk;

import org.eksamik.exam.ExamException;

/** What has to be put back after a process that held a workstation, kept where it outlives it. */
public interface LockNotes {
  /** Notes that a lock begins. */
  void begin() throws ExamException;

  /**
   * Notes how things are before a step changes them; on the disk when it returns.
   *
   * @param was in the step's own words
   */
  void note(String step, String was) throws ExamException;

  /** Everything is put back. */
  void end();
}
