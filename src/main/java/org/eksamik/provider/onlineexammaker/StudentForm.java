package org.eksamik.provider.onlineexammaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.JsonRequest;
import org.eksamik.provider.RequiredField;

/** The {@code info} of {@code addStudents} and {@code changeStuinfo} (S003:L112-146, L226-262). */
record StudentForm(StudentFields fields) {
  private static final String PROVIDER = "onlineexammaker";

  /** {@code [{"gid": "…", "fields": [{"sfid": 1, "value": "…"}]}]}. */
  String additions(List<Candidate> candidates) throws ExamException {
    List<Map<String, Object>> info = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, Object> student = new LinkedHashMap<>();
      student.put("gid", RequiredField.of(PROVIDER, "group", StudentFields.group(candidate)));
      student.put("fields", values(fields.values(candidate, new ArrayList<>())));
      info.add(student);
    }
    return JsonRequest.text(info);
  }

  /** {@code [{"sid": 1, "loginValue": "", "fields": […]}]}; one of the two is the key. */
  String changes(List<Candidate> candidates) throws ExamException {
    List<Map<String, Object>> info = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, String> values = fields.values(candidate, new ArrayList<>());
      Map<String, Object> student = new LinkedHashMap<>();
      if (KeyForm.isNumber(candidate.id())) {
        student.put("sid", Long.parseLong(candidate.id()));
        student.put("loginValue", "");
      } else {
        student.put("loginValue", RequiredField.of(PROVIDER, "login", fields.login(candidate)));
      }
      student.put("fields", values(values));
      info.add(student);
    }
    return JsonRequest.text(info);
  }

  /** By what {@link #changes} names this candidate. */
  Optional<String> key(Candidate candidate) {
    return KeyForm.isNumber(candidate.id()) ? Optional.of(candidate.id()) : fields.login(candidate);
  }

  List<CellProblem> problems(Capability capability, Candidate candidate) {
    List<CellProblem> problems = new ArrayList<>();
    Map<String, String> values = fields.values(candidate, problems);
    boolean adding = capability == Capability.ADD;
    boolean keyed = fields.login(candidate).isPresent() || (!adding && !candidate.id().isBlank());
    if (!keyed) {
      problems.add(new CellProblem("login", CellProblem.Kind.MISSING, fields.loginLabel()));
    }
    if (!adding && !candidate.id().isBlank() && !KeyForm.isNumber(candidate.id())) {
      problems.add(new CellProblem("id", CellProblem.Kind.MALFORMED, "170603"));
    }
    if (!adding && values.isEmpty()) {
      problems.add(new CellProblem("fields", CellProblem.Kind.MISSING, ""));
    }
    Optional<String> group = StudentFields.group(candidate);
    if (adding && group.isEmpty()) {
      problems.add(new CellProblem("group", CellProblem.Kind.MISSING, ""));
    }
    if (!adding && group.isPresent()) {
      // changeStuinfo has no place for it; moving does that.
      problems.add(new CellProblem("group", CellProblem.Kind.UNKNOWN_COLUMN, ""));
    }
    group
        .filter(_ -> adding)
        .filter(gid -> !KeyForm.isNumber(gid))
        .ifPresent(_ -> problems.add(new CellProblem("group", CellProblem.Kind.MALFORMED, "2993")));
    return problems;
  }

  private static List<Map<String, Object>> values(Map<String, String> values) {
    List<Map<String, Object>> fields = new ArrayList<>();
    values.forEach((number, value) -> {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("sfid", KeyForm.isNumber(number) ? (Object) Long.parseLong(number) : number);
      field.put("value", value);
      fields.add(field);
    });
    return fields;
  }
}
