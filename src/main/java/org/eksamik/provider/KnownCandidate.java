package org.eksamik.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate as a provider tells about them. Passwords and links that providers return are left
 * out when the answer is read.
 *
 * @param id the provider's identifier, absent where this call does not tell it
 * @param login what the candidate signs in with, absent likewise
 * @param fields values by the field's label, in the provider's order
 */
public record KnownCandidate(
    Optional<String> id,
    Optional<String> login,
    Map<String, String> fields,
    List<CandidateGroup> groups) {

  public KnownCandidate {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    groups = List.copyOf(groups);
  }

  /** Names the candidate by identifier alone: the rest is personal. */
  @Override
  public String toString() {
    return "KnownCandidate[" + id.orElse("?") + "]";
  }
}
