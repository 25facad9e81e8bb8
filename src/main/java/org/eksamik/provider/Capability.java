package org.eksamik.provider;

/**
 * What a provider can do for the administration of candidates. Windows and the command line offer
 * what stands in {@link CandidateDirectory#capabilities()} and nothing else.
 */
public enum Capability {
  /** Tells which fields its candidates have. */
  FIELDS,
  ADD,
  UPDATE,
  DELETE,
  /** Puts candidates into groups and takes them out. */
  MOVE,
  /** Tells about candidates by identifier or login. */
  SHOW,
  /** Tells all candidates, page by page. */
  LIST,
  RESULTS,
  /** Admits a candidate to an exam, or no longer. */
  PERMIT,
  /** Moves a department below another. */
  DEPARTMENT
}
