package org.eksamik.profile.sealed;

import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;

/** Where the password of a sealed profile comes from: a file, or a person. */
@FunctionalInterface
public interface PasswordSource {
  /** There is nobody to ask. */
  PasswordSource NOBODY = (profile, wrong) -> Optional.empty();

  /**
   * The password; whoever asked wipes it. Waits for a person: not for the FX thread.
   *
   * @param profile what is to be opened
   * @param wrong whether the one that was given last did not open it
   * @return nothing where none is given, or none any more
   */
  Optional<Secret> password(Statement profile, boolean wrong) throws ExamException;
}
