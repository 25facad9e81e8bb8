package org.eksamik.ui.admin.candidates.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eksamik.provider.CandidateGroup;
import org.eksamik.provider.KnownCandidate;

/** A column of the list. */
public sealed interface Column {
  /** What stands in this column of a row; empty where nothing does. */
  String text(KnownCandidate row);

  /** The provider's identifier. */
  record Id() implements Column {
    @Override
    public String text(KnownCandidate row) {
      return row.id().orElse("");
    }
  }

  /** What the candidate signs in with. */
  record Login() implements Column {
    @Override
    public String text(KnownCandidate row) {
      return row.login().orElse("");
    }
  }

  /** A field, by the provider's label. */
  record Field(String label) implements Column {
    @Override
    public String text(KnownCandidate row) {
      return row.fields().getOrDefault(label, "");
    }
  }

  record Groups() implements Column {
    @Override
    public String text(KnownCandidate row) {
      return row.groups().stream().map(CandidateGroup::title).collect(Collectors.joining(", "));
    }
  }

  /** The columns that these rows fill, in the provider's order; a login that is the id is one. */
  static List<Column> of(List<KnownCandidate> rows) {
    List<Column> columns = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.id().isPresent())) {
      columns.add(new Id());
    }
    if (rows.stream().anyMatch(row -> row.login().isPresent() && !row.login().equals(row.id()))) {
      columns.add(new Login());
    }
    Set<String> labels = new LinkedHashSet<>();
    rows.forEach(row -> labels.addAll(row.fields().keySet()));
    labels.forEach(label -> columns.add(new Field(label)));
    if (rows.stream().anyMatch(row -> !row.groups().isEmpty())) {
      columns.add(new Groups());
    }
    return columns;
  }
}
