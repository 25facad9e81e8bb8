package org.eksamik.profile.sealed;

import java.time.Instant;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/**
 * For which profile a seal holds, and when.
 *
 * @param name tells the profiles of one school apart, such as {@code room204}
 * @param serial rises with every sealing of the same name: a workstation takes no lower one again
 * @param notBefore from when on it may be opened
 * @param expires until when
 */
public record Terms(
    String name, long serial, Optional<Instant> notBefore, Optional<Instant> expires) {

  /**
   * Lets pass what may be opened at this time.
   *
   * @throws ExamException PROFILE_TOO_EARLY, PROFILE_EXPIRED
   */
  public void check(Instant now) throws ExamException {
    if (notBefore.isPresent() && now.isBefore(notBefore.get())) {
      throw ExamException.of(Fault.PROFILE_TOO_EARLY).with("time", notBefore.get().toString());
    }
    if (expires.isPresent() && !now.isBefore(expires.get())) {
      throw ExamException.of(Fault.PROFILE_EXPIRED).with("time", expires.get().toString());
    }
  }
}
