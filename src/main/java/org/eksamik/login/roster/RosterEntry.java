package org.eksamik.login.roster;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;

/**
 * What a person's lines together say about one exam. Each fact comes from the most telling line
 * that has it: first the lines that name the exam, then those for all exams; among them first those
 * found by the sign-in's own id, then those found by the identity code; then the file's order.
 */
record RosterEntry(List<RosterLine> lines) {
  /** The columns that are a place of their own in a candidate. */
  private static final Set<String> NOT_FIELDS =
      Set.of("userId", "loginValue", "user_id", "external_id", "email", "firstName", "lastName");

  static RosterEntry of(List<RosterLine> ofPerson, List<Key> person, String exam) {
    Comparator<RosterLine> telling =
        Comparator.comparingInt((RosterLine line) -> rank(line, person, exam))
            .thenComparingLong(RosterLine::number);
    return new RosterEntry(
        ofPerson.stream().filter(line -> line.speaksOf(exam)).sorted(telling).toList());
  }

  private static int rank(RosterLine line, List<Key> person, String exam) {
    return (line.names(exam) ? 0 : 2) + (Key.of(line).contains(person.getFirst()) ? 0 : 1);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Duration extraTime() {
    return lines.stream()
        .map(RosterLine::extraTime)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /**
   * The person as the exam's provider knows them. The id is blank where the roster leaves it out
   * and the provider cannot make do with ours; the provider then says that it is missing.
   *
   * @param mayCreate whether this exam's provider makes candidates it does not know
   */
  Candidate candidate(Person person, ExamSettings exam, boolean mayCreate) {
    String ownId = person.id().orElse("");
    return switch (exam) {
      case ExamSettings.Oqylyq oqylyq ->
          candidate(person, cell("external_id").orElse(ownId), Optional.empty());
      case ExamSettings.OnlineExamMaker maker ->
          candidate(person, cell("userId").orElse(""), cell("loginValue"));
      case ExamSettings.Kaoshixing kaoshixing ->
          candidate(person, cell("user_id").orElse(mayCreate ? ownId : ""), Optional.empty());
    };
  }

  private Candidate candidate(Person person, String id, Optional<String> login) {
    return new Candidate(
        id,
        cell("firstName").orElse(person.firstName()),
        cell("lastName").orElse(person.lastName()),
        cell("email"),
        login,
        password(),
        fields());
  }

  private Optional<String> cell(String column) {
    return lines.stream()
        .flatMap(line -> Optional.ofNullable(line.cells().get(column)).stream())
        .findFirst();
  }

  private Optional<Secret> password() {
    return lines.stream().flatMap(line -> line.password().stream()).findFirst();
  }

  private Map<String, String> fields() {
    Set<String> columns = new HashSet<>();
    lines.forEach(line -> columns.addAll(line.cells().keySet()));
    columns.removeAll(NOT_FIELDS);
    Map<String, String> fields = new HashMap<>();
    columns.forEach(column -> cell(column).ifPresent(value -> fields.put(column, value)));
    return fields;
  }
}
