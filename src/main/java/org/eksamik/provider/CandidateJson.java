package org.eksamik.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Said;
import org.eksamik.exam.Secret;
import org.eksamik.words.Detail;

/**
 * One candidate as a JSON object: {@code {"id": …, "firstName", "lastName", "email", "login",
 * "password", "fields": {…}}}.
 *
 * @param mistake what to throw for a sentence about what is wrong; a value is never repeated in it
 */
public record CandidateJson(Function<Said, ExamException> mistake) {
  private static final List<String> NAMES =
      List.of("id", "firstName", "lastName", "email", "login", "password", "fields");

  /** Reads it; {@code id} may be missing where the provider gives it. */
  public Candidate read(JsonNode object) throws ExamException {
    if (!object.isObject()) {
      throw mistake.apply(Detail.of("object-needed"));
    }
    List<String> unknown =
        object.properties().stream()
            .map(Map.Entry::getKey)
            .filter(name -> !NAMES.contains(name))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw mistake.apply(
          Detail.of(
              "names-unknown",
              Map.of("names", String.join(", ", unknown), "allowed", String.join(", ", NAMES))));
    }
    return new Candidate(
        text(object, "id").orElse(""),
        text(object, "firstName").orElse(""),
        text(object, "lastName").orElse(""),
        text(object, "email"),
        text(object, "login"),
        text(object, "password").map(Secret::of),
        fields(object.path("fields")));
  }

  /** A text or a number, as it stands there; absent where it is missing, null or blank. */
  private Optional<String> text(JsonNode object, String name) throws ExamException {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw mistake.apply(Detail.of("must-be-text", "name", name));
    }
    return Optional.of(plain(value)).filter(text -> !text.isBlank());
  }

  private Map<String, String> fields(JsonNode object) throws ExamException {
    Map<String, String> fields = new LinkedHashMap<>();
    if (object.isMissingNode() || object.isNull()) {
      return fields;
    }
    if (!object.isObject()) {
      throw mistake.apply(Detail.of("must-be-object", "name", "fields"));
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
        throw mistake.apply(Detail.of("must-be-value", "name", "fields." + field.getKey()));
      }
      fields.put(field.getKey(), plain(value));
    }
    return fields;
  }

  private static String plain(JsonNode value) {
    return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
  }
}
