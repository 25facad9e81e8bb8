package org.eksamik.provider.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.Tolerant;
import org.eksamik.words.Detail;

/**
 * Which field candidates sign in with. No call tells it, but {@code getstulist} gives each
 * candidate's login value beside their fields (S003:L494-540), and the two must agree: who is
 * looked up by the wrong field is not found, and would be added twice.
 *
 * @param wished what the profile says
 */
record LoginField(Optional<String> wished) {
  /** Where the profile says nothing and nobody is there yet. */
  static final String USUAL = "name";

  /**
   * The field's label.
   *
   * @param students some candidates as {@code getstulist} gives them, maybe none
   * @throws ExamException {@code PROFILE_INVALID} where the provider's candidates sign in with
   *     another field than the profile says
   */
  String among(List<JsonNode> students) throws ExamException {
    Set<String> possible = possible(students);
    if (wished.isEmpty()) {
      return possible.contains(USUAL) ? USUAL : possible.stream().findFirst().orElse(USUAL);
    }
    if (possible.isEmpty() || possible.stream().anyMatch(wished.get()::equalsIgnoreCase)) {
      return wished.get();
    }
    throw ExamException.of(Fault.PROFILE_INVALID)
        .with("provider", "onlineexammaker")
        .with(
            "detail",
            Detail.of(
                "login-field",
                Map.of("wished", wished.get(), "fields", String.join(", ", possible))));
  }

  /** Labels whose value is the login value of everybody who has the field. */
  private static Set<String> possible(List<JsonNode> students) {
    Set<String> fits = new LinkedHashSet<>();
    Set<String> differs = new LinkedHashSet<>();
    for (JsonNode student : students) {
      Optional<String> login = Tolerant.text(student, "loginValue");
      for (JsonNode field : Tolerant.items(student.path("fields"))) {
        Optional<String> label = Tolerant.text(field, "label");
        if (login.isPresent() && label.isPresent() && !StudentFields.isSecret(field)) {
          boolean same = Tolerant.text(field, "value").equals(login);
          (same ? fits : differs).add(label.get());
        }
      }
    }
    fits.removeAll(differs);
    return fits;
  }
}
