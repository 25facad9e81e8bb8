package org.eksamik.launch;

import org.eksamik.exam.ExamException;

/** One thing done on the way to an open exam page. Both methods run on the launch's own thread. */
public interface LaunchStep {
  /** Its name in the bundles ({@code launch.step.<name>}) and in the journal. */
  String name();

  /** Does it, adding what it found to the progress. */
  void perform(LaunchProgress progress) throws ExamException;

  /** Takes back what {@link #perform} did, also after half of it was done. Never fails. */
  default void undo(LaunchProgress progress) {}
}
