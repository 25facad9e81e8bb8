package org.eksamik.provider.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.provider.CandidateGroup;
import org.eksamik.provider.ExamResult;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Tolerant;

/**
 * Candidates and results as OnlineExamMaker writes them (S003:L423-470, L494-540, L604-632). Fields
 * that hold passwords are left where they are.
 *
 * @param loginLabel the field whose value is the login, where an answer has no login value; empty
 *     for answers that have it
 */
record StudentReader(String loginLabel) {

  KnownCandidate candidate(JsonNode student) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (JsonNode field : Tolerant.items(student.path("fields"))) {
      if (!StudentFields.isSecret(field)) {
        Optional<String> label =
            Tolerant.text(field, "label").or(() -> StudentFields.number(field));
        label.ifPresent(name -> fields.putIfAbsent(name, Tolerant.text(field, "value").orElse("")));
      }
    }
    return new KnownCandidate(
        Tolerant.text(student, "sid"),
        Tolerant.text(student, "loginValue").or(() -> named(fields, loginLabel)),
        fields,
        groups(student.path("group")));
  }

  private static Optional<String> named(Map<String, String> fields, String label) {
    return fields.entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(label) && !field.getValue().isEmpty())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static List<CandidateGroup> groups(JsonNode groups) {
    return Tolerant.items(groups).stream()
        .flatMap(group ->
            Tolerant.text(group, "gid").stream()
                .map(gid -> new CandidateGroup(gid, Tolerant.text(group, "title").orElse(gid))))
        .toList();
  }

  static ExamResult result(JsonNode row) {
    return new ExamResult(
        Tolerant.text(row, "sid"),
        Tolerant.text(row, "loginValue"),
        Tolerant.text(row, "name"),
        Tolerant.text(row, "eid"),
        Tolerant.decimal(row.path("score")),
        Tolerant.flag(row.path("passed")),
        Tolerant.text(row, "status"),
        Tolerant.seconds(row.path("startTime")),
        Tolerant.seconds(row.path("endTime")),
        Tolerant.text(row, "viewResult").map(Secret::of));
  }
}
