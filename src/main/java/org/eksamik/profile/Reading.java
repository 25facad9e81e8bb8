package org.eksamik.profile;

import java.util.List;

/** What came of reading a profile. */
public sealed interface Reading {
  record Valid(Profile profile) implements Reading {}

  /**
   * Not usable as it is.
   *
   * @param findings every problem, in the order of the file; never empty
   */
  record Invalid(List<Finding> findings) implements Reading {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }
}
