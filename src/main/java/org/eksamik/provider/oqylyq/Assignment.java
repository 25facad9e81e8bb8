package org.eksamik.provider.oqylyq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.RequiredField;
import org.jspecify.annotations.Nullable;

/**
 * What is posted for one candidate (S000:L43-98). {@code assignment} is the same for every student
 * of the exam; what differs stands in {@code session_data} (S000:L100).
 */
record Assignment(ExamSettings.Oqylyq exam, ProviderSettings.Oqylyq.Live access) {
  /** A candidate's field whose name begins so is a parameter of the exam page for this student. */
  static final String QUERY = "query.";

  Map<String, Object> of(String provider, Candidate candidate) throws ExamException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("student", student(provider, candidate));
    body.put("group", group());
    body.put("assignment", assignment());
    Map<String, String> query = query(candidate);
    if (!query.isEmpty()) {
      body.put("session_data", Map.of("query", query));
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

  /** What Oqylyq adds to {@code external_url}: the exam's parameters and the student's own. */
  private Map<String, String> query(Candidate candidate) {
    Map<String, String> query = new LinkedHashMap<>(exam.query());
    candidate.fields().entrySet().stream()
        .filter(field -> field.getKey().startsWith(QUERY) && !field.getValue().isBlank())
        .forEach(field -> query.put(field.getKey().substring(QUERY.length()), field.getValue()));
    return query;
  }

  private Map<String, Object> assignment() {
    Map<String, Object> assignment = new LinkedHashMap<>();
    assignment.put("type", "external");
    assignment.put("external_id", exam.externalId());
    assignment.put("external_url", exam.externalUrl().toString());
    Map<String, Object> settings = new LinkedHashMap<>();
    boolean proctored = !exam.exam().proctoring().equals(Proctoring.NONE);
    switch (access) {
      case ProviderSettings.Oqylyq.Account _ -> settings.put("proctoring", proctored);
      case ProviderSettings.Oqylyq.ApiToken _ -> {
        assignment.put("application", "browser");
        assignment.put("name", exam.exam().title());
        assignment.put("is_proctoring", proctored);
      }
    }
    settings.put("proctoring_settings", proctoring());
    exam.exam().exitUrl().ifPresent(exit -> settings.put("exit_url", exit.toString()));
    assignment.put("settings", settings);
    return assignment;
  }

  /** The same four wishes by their names in each dialect. */
  private Map<String, Object> proctoring() {
    Proctoring asked = exam.exam().proctoring();
    List<String> names =
        switch (access) {
          case ProviderSettings.Oqylyq.Account _ ->
              List.of("camera_record", "two_camera", "screen_record", "head_identity");
          case ProviderSettings.Oqylyq.ApiToken _ ->
              List.of(
                  "main_camera_record",
                  "second_camera_record",
                  "screen_share_record",
                  "photo_head_identity");
        };
    Map<String, Object> proctoring = new LinkedHashMap<>();
    proctoring.put(names.get(0), asked.camera());
    proctoring.put(names.get(1), asked.secondCamera());
    proctoring.put(names.get(2), asked.screen());
    proctoring.put(names.get(3), asked.headIdentity());
    return proctoring;
  }
}
