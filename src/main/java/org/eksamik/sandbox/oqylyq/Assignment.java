package org.eksamik.sandbox.oqylyq;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.sandbox.http.Fields;
import org.eksamik.sandbox.http.Refusal;

/**
 * The body of an assignment request, looked at field by field (S000:L45-L98).
 *
 * @param student the external_id
 * @param exam the assignment's external_id
 * @param page {@code external_url} with the student's own parameters
 */
record Assignment(String student, String exam, URI page, Optional<URI> exit) {
  /** How the service is spoken to: as its document says, or under its name of today. */
  enum Dialect {
    OQYLYQ,
    TRUSTEXAM;

    private Set<String> proctoring() {
      return switch (this) {
        case OQYLYQ -> Set.of("camera_record", "two_camera", "screen_record", "head_identity");
        case TRUSTEXAM ->
            Set.of(
                "main_camera_record",
                "second_camera_record",
                "screen_share_record",
                "photo_head_identity");
      };
    }
  }

  static Assignment read(Fields body, Dialect dialect) throws Refusal {
    body.only(Set.of("student", "group", "assignment", "session_data"));
    Fields assignment = body.object("assignment");
    String student = student(body.object("student"));
    group(body.object("group"));
    return new Assignment(
        student,
        exam(assignment, dialect),
        withQuery(assignment.address("external_url"), query(body)),
        exit(settings(assignment, dialect)));
  }

  private static String student(Fields student) throws Refusal {
    student.only(Set.of("external_id", "user"));
    Fields user = student.object("user");
    user.only(Set.of("firstname", "lastname", "email", "password"));
    user.text("firstname");
    user.text("lastname");
    if (!user.text("email").contains("@")) {
      throw Refusal.because("the field student.user.email must be an e-mail address");
    }
    user.optionalText("password");
    return student.identifier("external_id");
  }

  private static void group(Fields group) throws Refusal {
    group.only(Set.of("external_id", "name", "description"));
    group.identifier("external_id");
    group.text("name");
    group.optionalText("description");
  }

  private static String exam(Fields assignment, Dialect dialect) throws Refusal {
    if (dialect == Dialect.TRUSTEXAM) {
      assignment.only(
          Set.of(
              "type",
              "application",
              "name",
              "external_id",
              "external_url",
              "is_proctoring",
              "settings"));
      assignment.text("application");
      assignment.text("name");
      assignment.flag("is_proctoring");
    } else {
      assignment.only(Set.of("type", "external_id", "external_url", "settings"));
    }
    if (!assignment.text("type").equals("external")) {
      throw Refusal.because("the field assignment.type must be external");
    }
    return assignment.identifier("external_id");
  }

  private static Fields settings(Fields assignment, Dialect dialect) throws Refusal {
    Fields settings = assignment.object("settings");
    if (dialect == Dialect.OQYLYQ) {
      settings.only(Set.of("proctoring", "proctoring_settings", "exit_url"));
      settings.flag("proctoring");
    } else {
      settings.only(Set.of("proctoring_settings", "exit_url"));
    }
    Fields proctoring = settings.object("proctoring_settings").only(dialect.proctoring());
    for (String name : dialect.proctoring()) {
      proctoring.flag(name);
    }
    return settings;
  }

  private static Optional<URI> exit(Fields settings) throws Refusal {
    return settings.optional("exit_url").isEmpty()
        ? Optional.empty()
        : Optional.of(settings.address("exit_url"));
  }

  private static List<String> query(Fields body) throws Refusal {
    if (body.optional("session_data").isEmpty()) {
      return List.of();
    }
    Fields data = body.object("session_data").only(Set.of("query"));
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : data.object("query").object().properties()) {
      if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
        throw Refusal.because("the fields of session_data.query must be plain values");
      }
      pairs.add(encoded(entry.getKey()) + "=" + encoded(entry.getValue().asText()));
    }
    return pairs;
  }

  private static URI withQuery(URI page, List<String> pairs) {
    if (pairs.isEmpty()) {
      return page;
    }
    String address = page.toString();
    int fragment = address.indexOf('#');
    String before = fragment < 0 ? address : address.substring(0, fragment);
    String after = fragment < 0 ? "" : address.substring(fragment);
    return URI.create(
        before + (before.contains("?") ? "&" : "?") + String.join("&", pairs) + after);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
