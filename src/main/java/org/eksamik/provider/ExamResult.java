package org.eksamik.provider;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eksamik.exam.Secret;

/**
 * One sitting of one candidate, as the provider tells it; absent is what it leaves out or writes in
 * a way that cannot be read.
 *
 * @param status the provider's own sign, whose meaning its document does not say
 * @param page where the whole paper can be seen; expires, and whoever has it sees the paper
 */
public record ExamResult(
    Optional<String> candidateId,
    Optional<String> login,
    Optional<String> name,
    Optional<String> examId,
    Optional<BigDecimal> score,
    Optional<Boolean> passed,
    Optional<String> status,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Secret> page) {

  /** Names candidate and exam alone. */
  @Override
  public String toString() {
    return "ExamResult[" + candidateId.orElse("?") + ", " + examId.orElse("?") + "]";
  }
}
