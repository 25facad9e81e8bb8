package org.eksamik.provider.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Secret;
import org.eksamik.provider.CandidateField;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Tolerant;

/**
 * The fields of this account's candidates, which each school may choose and name by itself
 * (S003:L21-43), and which of them is which of our columns.
 *
 * @param loginLabel the field that candidates sign in with
 */
record StudentFields(List<CandidateField> all, String loginLabel) {
  /** The numbers that stand in the document's sample. */
  private static final String NAME_NUMBER = "1";

  private static final String PASSWORD_NUMBER = "10";
  private static final Pattern PASSWORD_LABEL =
      Pattern.compile("(?i).*(passw|pwd|парол|密码|құпия сөз|salas[õo]na|parool).*");
  private static final Set<String> EMAIL_LABELS = Set.of("email", "e-mail", "mail", "邮箱");
  private static final Set<String> GROUP_COLUMNS = Set.of("gid", "group");

  StudentFields {
    all = List.copyOf(all);
  }

  /** Reads {@code data} of {@code getFields}; a field without number or label is passed over. */
  static StudentFields read(List<JsonNode> data, String loginLabel) {
    List<CandidateField> fields = new ArrayList<>();
    for (JsonNode item : data) {
      Optional<String> number = number(item);
      Optional<String> label = Tolerant.text(item, "label");
      if (number.isPresent() && label.isPresent()) {
        fields.add(field(number.get(), label.get(), loginLabel));
      }
    }
    return new StudentFields(fields, loginLabel);
  }

  /** {@code sfid} in some answers, {@code sFid} in others. */
  static Optional<String> number(JsonNode field) {
    return Tolerant.text(field, "sfid", "sFid");
  }

  /** Whether a field that the provider returned holds a password. */
  static boolean isSecret(JsonNode field) {
    return number(field).filter(PASSWORD_NUMBER::equals).isPresent()
        || Tolerant.text(field, "label").filter(StudentFields::isSecret).isPresent();
  }

  private static boolean isSecret(String label) {
    return PASSWORD_LABEL.matcher(label).matches();
  }

  private static CandidateField field(String number, String label, String loginLabel) {
    boolean secret = number.equals(PASSWORD_NUMBER) || isSecret(label);
    boolean login = label.equalsIgnoreCase(loginLabel);
    Optional<String> column = Optional.empty();
    if (login) {
      column = Optional.of("login");
    } else if (secret) {
      column = Optional.of("password");
    } else if (EMAIL_LABELS.contains(label.toLowerCase(Locale.ROOT))) {
      column = Optional.of("email");
    }
    return new CandidateField(number, label, column, login, secret);
  }

  /**
   * What is sent of a candidate, by the field's number.
   *
   * @param problems takes what has no field here
   */
  Map<String, String> values(Candidate candidate, List<CellProblem> problems) {
    Map<String, String> values = new LinkedHashMap<>();
    candidate
        .fields()
        .forEach((column, value) -> {
          Optional<CandidateField> field = named(column);
          if (field.isPresent() && !value.isBlank()) {
            values.put(field.get().id(), value.strip());
          } else if (field.isEmpty() && !GROUP_COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
            problems.add(unknown(column));
          }
        });
    fullName(candidate).ifPresent(name -> fill(values, problems, nameField(), name, "firstName"));
    fill(values, problems, columned("email"), candidate.email(), "email");
    fill(values, problems, columned("login"), candidate.login(), "login");
    fill(
        values,
        problems,
        columned("password"),
        candidate.password().map(Secret::reveal),
        "password");
    return inOrder(values);
  }

  /** A candidate keeps no order of its fields; the provider's is the one people know. */
  private Map<String, String> inOrder(Map<String, String> values) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (CandidateField field : all) {
      String value = values.get(field.id());
      if (value != null) {
        ordered.put(field.id(), value);
      }
    }
    return ordered;
  }

  private static void fill(
      Map<String, String> values,
      List<CellProblem> problems,
      Optional<CandidateField> field,
      Optional<String> value,
      String column) {
    value.ifPresent(text -> fill(values, problems, field, text, column));
  }

  private static void fill(
      Map<String, String> values,
      List<CellProblem> problems,
      Optional<CandidateField> field,
      String value,
      String column) {
    if (field.isPresent()) {
      values.putIfAbsent(field.get().id(), value);
    } else {
      problems.add(unknown(column));
    }
  }

  /** The value by which the provider finds this candidate again. */
  Optional<String> login(Candidate candidate) {
    return columned("login")
        .flatMap(
            field -> Optional.ofNullable(values(candidate, new ArrayList<>()).get(field.id())));
  }

  /** The group in which a new candidate comes: a text here, a number elsewhere (S003:L116). */
  static Optional<String> group(Candidate candidate) {
    return candidate.fields().entrySet().stream()
        .filter(field -> GROUP_COLUMNS.contains(field.getKey().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** One of these fields. */
  CandidateField numbered(String number) {
    return all.stream().filter(field -> field.id().equals(number)).findFirst().orElseThrow();
  }

  private Optional<CandidateField> named(String column) {
    return all.stream()
        .filter(field -> field.label().equalsIgnoreCase(column) || field.id().equals(column))
        .findFirst();
  }

  private Optional<CandidateField> columned(String column) {
    return all.stream()
        .filter(field -> field.column().filter(column::equals).isPresent())
        .findFirst();
  }

  private Optional<CandidateField> nameField() {
    return all.stream()
        .filter(field -> field.id().equals(NAME_NUMBER) || field.label().equalsIgnoreCase("name"))
        .findFirst();
  }

  private static Optional<String> fullName(Candidate candidate) {
    return Optional.of((candidate.firstName() + " " + candidate.lastName()).strip())
        .filter(name -> !name.isEmpty());
  }

  private static CellProblem unknown(String column) {
    return new CellProblem(column, CellProblem.Kind.UNKNOWN_COLUMN, "");
  }
}
