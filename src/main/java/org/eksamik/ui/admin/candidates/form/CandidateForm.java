package org.eksamik.ui.admin.candidates.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateField;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.ui.admin.candidates.form.FormField.Kind;

/**
 * The provider's fields as lines of a form, and a candidate made of what was typed there.
 *
 * @param known whom the form changes; absent: it adds somebody
 */
record CandidateForm(Optional<KnownCandidate> known, List<FormField> fields) {
  /** The group in which somebody new comes: no field, but a column of its own. */
  static final String GROUP = "group";

  /** Ends the label of a field that stands for all fields of this beginning. */
  private static final String MANY = "…";

  CandidateForm {
    fields = List.copyOf(fields);
  }

  /** Asks the provider for its fields, and for the candidate as they are now; slow. */
  static CandidateForm ask(CandidateDirectory directory, Optional<KnownCandidate> known)
      throws ExamException {
    List<FormField> fields = new ArrayList<>();
    for (CandidateField field : directory.fields()) {
      fields.add(field(field, known));
    }
    if (known.isEmpty() && directory.capabilities().contains(Capability.MOVE)) {
      fields.add(new FormField(GROUP, "", Kind.TEXT, true, ""));
    }
    return new CandidateForm(known, fields);
  }

  private static FormField field(CandidateField field, Optional<KnownCandidate> known) {
    if (field.label().endsWith(MANY)) {
      String beginning = field.label().substring(0, field.label().length() - MANY.length());
      return new FormField(beginning, field.label(), Kind.MANY, false, "");
    }
    String column = field.column().orElse(field.label());
    boolean key =
        known
            .filter(who -> column.equals("id") || (column.equals("login") && who.id().isEmpty()))
            .isPresent();
    Kind kind = field.secret() ? Kind.SECRET : key ? Kind.FIXED : Kind.TEXT;
    String before =
        kind == Kind.SECRET ? "" : known.map(who -> value(who, column, field.label())).orElse("");
    return new FormField(column, field.label(), kind, field.required() && !key, before);
  }

  private static String value(KnownCandidate known, String column, String label) {
    Optional<String> told =
        switch (column) {
          case "id" -> known.id();
          case "login" -> known.login();
          default -> Optional.empty();
        };
    return told.orElseGet(() -> known.fields().getOrDefault(label, ""));
  }

  boolean isUnchanged() {
    return fields.stream().allMatch(field -> field.given().isEmpty());
  }

  /** What is to be sent: everything of somebody new, the key and the changes of somebody known. */
  Candidate candidate() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (FormField field : fields) {
      field
          .given()
          .ifPresent(value -> {
            if (field.kind() == Kind.MANY) {
              columns.putAll(many(field.column(), value));
            } else {
              columns.put(field.column(), value);
            }
          });
    }
    Optional<String> id = taken(columns, "id").or(() -> known.flatMap(KnownCandidate::id));
    return new Candidate(
        id.orElse(""),
        taken(columns, "firstName").orElse(""),
        taken(columns, "lastName").orElse(""),
        taken(columns, "email"),
        taken(columns, "login")
            .or(() -> known.filter(who -> who.id().isEmpty()).flatMap(KnownCandidate::login)),
        taken(columns, "password").map(Secret::of),
        columns);
  }

  private static Optional<String> taken(Map<String, String> columns, String column) {
    return Optional.ofNullable(columns.remove(column));
  }

  private static Map<String, String> many(String beginning, String lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(
            beginning + line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return fields;
  }

  /** Marks the fields in question and gives back what is about none of them. */
  List<CellProblem> mark(List<CellProblem> problems) {
    List<CellProblem> others = new ArrayList<>();
    for (CellProblem problem : problems) {
      fields.stream()
          .filter(field -> field.column().equals(problem.column()))
          .findFirst()
          .ifPresentOrElse(field -> field.mark(problem), () -> others.add(problem));
    }
    return others;
  }
}
