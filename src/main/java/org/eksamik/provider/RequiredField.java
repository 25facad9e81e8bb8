package org.eksamik.provider;

import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/** What a provider cannot do without. */
public final class RequiredField {
  private RequiredField() {}

  /**
   * The value, or {@code CANDIDATE_INCOMPLETE}.
   *
   * @param field the name that people find in the candidate file or the roster
   */
  public static <T> T of(String provider, String field, Optional<T> value) throws ExamException {
    return value.orElseThrow(() ->
        ExamException.of(Fault.CANDIDATE_INCOMPLETE)
            .with("provider", provider)
            .with("field", field));
  }

  /** The same for a text, which must not be blank. */
  public static String text(String provider, String field, String value) throws ExamException {
    return of(provider, field, Optional.of(value).filter(text -> !text.isBlank()));
  }
}
