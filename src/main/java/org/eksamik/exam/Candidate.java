package org.eksamik.exam;

import java.util.Map;
import java.util.Optional;

/**
 * A student as an exam provider knows them.
 *
 * @param id the provider's own identifier: {@code userId}, {@code user_id} or {@code external_id}
 * @param login what the provider calls the login value
 * @param password the candidate's password at the provider
 * @param fields what only one provider asks for, by that provider's name ({@code department}, …)
 */
public record Candidate(
    String id,
    String firstName,
    String lastName,
    Optional<String> email,
    Optional<String> login,
    Optional<Secret> password,
    Map<String, String> fields) {

  public Candidate {
    fields = Map.copyOf(fields);
  }

  /** A provider's own field, absent where it is missing or blank. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  /** Names the candidate by identifier alone: the rest is personal. */
  @Override
  public String toString() {
    return "Candidate[" + id + "]";
  }
}
