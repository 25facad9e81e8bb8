package org.eksamik.candidates;

/** Why a line of a file is no candidate at all. */
public enum LineProblem {
  NOT_UTF8,
  /** Another number of columns than the header. */
  COLUMN_COUNT,
  /** JSON, but not the object that a candidate is. */
  NOT_A_CANDIDATE
}
