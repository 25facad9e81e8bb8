package org.eksamik.candidates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Secret;

/**
 * What the columns of a CSV file mean: the names of {@link Candidate}, also as the providers and
 * the roster write them; every other column is a field of that name.
 */
public record CandidateColumns(List<String> columns) {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("id", "id"),
          Map.entry("sid", "id"),
          Map.entry("userid", "id"),
          Map.entry("user_id", "id"),
          Map.entry("external_id", "id"),
          Map.entry("firstname", "firstName"),
          Map.entry("lastname", "lastName"),
          Map.entry("email", "email"),
          Map.entry("login", "login"),
          Map.entry("loginvalue", "login"),
          Map.entry("password", "password"));

  static CandidateColumns of(List<String> header) {
    return new CandidateColumns(header.stream().map(CandidateColumns::meaning).toList());
  }

  /** The column that a name in a header means: one of our own, or the name itself. */
  public static String meaning(String name) {
    return KNOWN.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  Candidate candidate(List<String> cells) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        byColumn.put(columns.get(i), cells.get(i));
      }
    }
    String id = take(byColumn, "id").orElse("");
    String firstName = take(byColumn, "firstName").orElse("");
    String lastName = take(byColumn, "lastName").orElse("");
    Optional<String> email = take(byColumn, "email");
    Optional<String> login = take(byColumn, "login");
    Optional<Secret> password = take(byColumn, "password").map(Secret::of);
    // What we wrote beside lines that were refused before is no field.
    RefusedFile.OWN_COLUMNS.forEach(byColumn::remove);
    byColumn.remove("");
    return new Candidate(id, firstName, lastName, email, login, password, byColumn);
  }

  private static Optional<String> take(Map<String, String> cells, String column) {
    return Optional.ofNullable(cells.remove(column));
  }
}
