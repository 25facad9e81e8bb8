package org.eksamik.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;

/**
 * The JSON file that names one candidate: {@code {"id": …, "firstName", "lastName", "email",
 * "login", "password", "fields": {…}}}. Only {@code id} must be there; what else is needed is the
 * provider's word.
 */
public final class CandidateFile {
  private static final List<String> NAMES =
      List.of("id", "firstName", "lastName", "email", "login", "password", "fields");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Path file;

  private CandidateFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the file; not for the FX thread.
   *
   * @throws ExamException {@code FILE_INVALID} with {@code file}, {@code detail} and, where it is
   *     not JSON, {@code line}; a value of the file is never repeated
   */
  public static Candidate read(Path file) throws ExamException {
    return new CandidateFile(file).read();
  }

  private Candidate read() throws ExamException {
    JsonNode object = parse();
    if (!object.isObject()) {
      throw invalid("a JSON object { … } is needed");
    }
    List<String> unknown =
        object.properties().stream()
            .map(Map.Entry::getKey)
            .filter(name -> !NAMES.contains(name))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw invalid(
          "unknown: " + String.join(", ", unknown) + "; allowed: " + String.join(", ", NAMES));
    }
    return new Candidate(
        text(object, "id").orElseThrow(() -> invalid("id is missing")),
        text(object, "firstName").orElse(""),
        text(object, "lastName").orElse(""),
        text(object, "email"),
        text(object, "login"),
        text(object, "password").map(Secret::of),
        fields(object.path("fields")));
  }

  private JsonNode parse() throws ExamException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException notJson) {
      // Without the cause: its message repeats the place, which may be a password.
      String line = notJson.getLocation() == null ? "1" : "" + notJson.getLocation().getLineNr();
      throw invalid("not JSON in line " + line).with("line", line);
    } catch (IOException unreadable) {
      throw ExamException.of(Fault.FILE_INVALID, unreadable)
          .with("file", file.toString())
          .with("detail", "the file cannot be read");
    }
  }

  /** A text or a number, as it stands there; absent where it is missing, null or blank. */
  private Optional<String> text(JsonNode object, String name) throws ExamException {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw invalid(name + " must be a text or a number");
    }
    return Optional.of(plain(value)).filter(text -> !text.isBlank());
  }

  private Map<String, String> fields(JsonNode object) throws ExamException {
    Map<String, String> fields = new LinkedHashMap<>();
    if (object.isMissingNode() || object.isNull()) {
      return fields;
    }
    if (!object.isObject()) {
      throw invalid("fields must be a JSON object { … }");
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
        throw invalid("fields." + field.getKey() + " must be a text, a number or true or false");
      }
      fields.put(field.getKey(), plain(value));
    }
    return fields;
  }

  private static String plain(JsonNode value) {
    return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
  }

  private ExamException invalid(String detail) {
    return ExamException.of(Fault.FILE_INVALID)
        .with("file", file.toString())
        .with("detail", detail);
  }
}
