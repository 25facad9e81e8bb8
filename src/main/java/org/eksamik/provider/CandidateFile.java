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
import org.eksamik.csv.FileFault;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Said;
import org.eksamik.words.Detail;

/**
 * The JSON file that names one candidate: {@code {"id": …, "firstName", "lastName", "email",
 * "login", "password", "fields": {…}}}. Only {@code id} must be there; what else is needed is the
 * provider's word.
 */
public final class CandidateFile {
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
    Candidate candidate = new CandidateJson(this::invalid).read(parse());
    if (candidate.id().isBlank()) {
      throw invalid(Detail.of("missing", "name", "id"));
    }
    return candidate;
  }

  private JsonNode parse() throws ExamException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException notJson) {
      // Without the cause: its message repeats the place, which may be a password.
      String line = notJson.getLocation() == null ? "1" : "" + notJson.getLocation().getLineNr();
      throw FileFault.NOT_JSON.in(file, line).with("line", line);
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
  }

  private ExamException invalid(Said detail) {
    return FileFault.refused(file, detail);
  }
}
