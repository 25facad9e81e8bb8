package org.eksamik.ui.admin.candidates.listing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.KnownCandidate;

/** By what a candidate of the list is named to the provider: the identifier, or else the login. */
public record RowKey(CandidateKeys.Kind kind, String value) {

  /** Empty where the provider told neither: such a row can only be read. */
  public static Optional<RowKey> of(KnownCandidate row) {
    return row.id()
        .map(id -> new RowKey(CandidateKeys.Kind.ID, id))
        .or(() -> row.login().map(login -> new RowKey(CandidateKeys.Kind.LOGIN, login)));
  }

  /** These as the provider is told them: those by identifier, then those by login. */
  public static List<CandidateKeys> keys(Collection<RowKey> all) {
    return Stream.of(CandidateKeys.Kind.values())
        .map(kind ->
            new CandidateKeys(
                kind, all.stream().filter(key -> key.kind() == kind).map(RowKey::value).toList()))
        .filter(some -> !some.values().isEmpty())
        .toList();
  }

  /** This one alone. */
  public CandidateKeys alone() {
    return new CandidateKeys(kind, List.of(value));
  }

  /** Leaves out the value: a login is personal. */
  @Override
  public String toString() {
    return "RowKey[" + kind + "]";
  }
}
