package org.eksamik.provider.oqylyq;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;
import org.eksamik.provider.RequiredField;
import org.jspecify.annotations.Nullable;

/**
 * What is posted for one candidate (S000:L43-98). {@code assignment} is the same for every student
 * of the exam; what differs stands in {@code session_data} (S000:L100).
 */
record Assignment(ExamSettings.Oqylyq exam) {

  Map<String, Object> of(String provider, Candidate candidate) throws ExamException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("student", student(provider, candidate));
    body.put("group", group());
    body.put("assignment", assignment());
    if (!exam.query().isEmpty()) {
      body.put("session_data", Map.of("query", exam.query()));
    }
    return body;
  }

  private static Map<String, Object> student(String provider, Candidate candidate)
      throws ExamException {
    Map<String, @Nullable Object> user = new LinkedHashMap<>();
    user.put("firstname", RequiredField.text(provider, "firstName", candidate.firstName()));
    user.put("lastname", RequiredField.text(provider, "lastName", candidate.lastName()));
    user.put("email", candidate.email().orElse(null));
    candidate.password().map(Secret::reveal).ifPresent(password -> user.put("password", password));
    Map<String, Object> student = new LinkedHashMap<>();
    student.put("external_id", RequiredField.text(provider, "id", candidate.id()));
    student.put("user", user);
    return student;
  }

  private Map<String, @Nullable Object> group() {
    Map<String, @Nullable Object> group = new LinkedHashMap<>();
    group.put("external_id", exam.group().externalId());
    group.put("name", exam.group().name());
    group.put("description", exam.group().description().orElse(null));
    return group;
  }

  private Map<String, Object> assignment() {
    Proctoring asked = exam.exam().proctoring();
    Map<String, Object> proctoring = new LinkedHashMap<>();
    proctoring.put("camera_record", asked.camera());
    proctoring.put("two_camera", asked.secondCamera());
    proctoring.put("screen_record", asked.screen());
    proctoring.put("head_identity", asked.headIdentity());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("proctoring", !asked.equals(Proctoring.NONE));
    settings.put("proctoring_settings", proctoring);
    exam.exam().exitUrl().ifPresent(exit -> settings.put("exit_url", exit.toString()));
    Map<String, Object> assignment = new LinkedHashMap<>();
    assignment.put("type", "external");
    assignment.put("external_id", exam.externalId());
    assignment.put("external_url", exam.externalUrl().toString());
    assignment.put("settings", settings);
    return assignment;
  }
}
