package org.eksamik.profile;

import java.util.Optional;
import org.eksamik.exam.Fault;

/**
 * One thing in a profile that is not as it must be. No part of it ever holds a secret.
 *
 * @param path where it stands, such as {@code exams[1].expireMinutes}; empty: the file as a whole
 * @param found what stands there, such as {@code 20} or {@code nothing}; of a secret only its kind
 * @param allowed what may stand there
 * @param suggestion the name that was probably meant
 * @param fault {@link Fault#PROFILE_SECRET_MISSING} where a secret is still to be filled in, {@link
 *     Fault#PROFILE_INVALID} for all else
 */
public record Finding(
    String path, String found, String allowed, Optional<String> suggestion, Fault fault) {

  static Finding invalid(String path, String found, String allowed) {
    return new Finding(path, found, allowed, Optional.empty(), Fault.PROFILE_INVALID);
  }

  /** The finding for people, in one line. */
  public String sentence() {
    String where = path.isEmpty() ? "The profile" : path;
    return where
        + ": found "
        + found
        + "; allowed is "
        + allowed
        + "."
        + suggestion.map(name -> " Did you mean " + name + "?").orElse("");
  }
}
