package org.eksamik.ui.admin.run;

import org.eksamik.exam.ExamException;

/**
 * Something long that the administrator started.
 *
 * @param kind what it is, for its words
 * @param changes whether it changes something at the provider: it is then stopped between two
 *     calls, never within one
 * @param body the work itself
 */
public record Run(Kind kind, boolean changes, Body body) {

  /** What is done; the words are {@code admin.run.<kind>}. */
  public enum Kind {
    READ_LIST,
    READ_RESULTS,
    READ_FILE,
    DELETE,
    MOVE,
    PERMIT,
    IMPORT
  }

  /** Runs on a virtual thread. */
  @FunctionalInterface
  public interface Body {
    /**
     * Does the work, or as much of it as it comes to.
     *
     * @throws ExamException where it failed before anything was done
     */
    RunReport run(RunProgress progress) throws ExamException;
  }
}
