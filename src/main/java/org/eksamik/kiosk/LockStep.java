package org.eksamik.kiosk;

import java.util.Optional;
import org.eksamik.exam.ExamException;

/** One part of holding a workstation. Both methods run on the lock's thread, never the window's. */
public interface LockStep {
  /** Its name in the journal and in the notes, such as {@code keyboard}. */
  String name();

  /**
   * How the system is before {@link #perform}, in the step's own words: what somebody else needs to
   * put it back when this process dies; empty where the system does that by itself.
   */
  default Optional<String> note() {
    return Optional.empty();
  }

  /**
   * Does it.
   *
   * @throws ExamException where an exam must not begin without it
   */
  void perform() throws ExamException;

  /** Takes it back, also after half of it was done. Never fails. */
  void undo();
}
