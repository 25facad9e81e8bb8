package org.eksamik.ui.admin.run;

import org.eksamik.exam.ExamException;

/**
 * Something long that the administrator started.
 *
 * @param kind what it is, for its words
 * @param body the work itself
 */
public record Run(Kind kind, Body body) {

  /** What is done; the words are {@code admin.run.<kind>}. */
  public enum Kind {
    READ_LIST,
    READ_RESULTS,
    READ_FILE,
    DELETE,
    MOVE,
    PERMIT,
    /** Has a journal: it can be interrupted at any moment, and goes on from there. */
    IMPORT;

    /** Nothing changes by it, so there is nothing to tell of a good end. */
    public boolean isReading() {
      return this == READ_LIST || this == READ_RESULTS || this == READ_FILE;
    }

    /** Whether it ends at once, and not after the call that is under way. */
    boolean mayBeInterrupted() {
      return isReading() || this == IMPORT;
    }
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
