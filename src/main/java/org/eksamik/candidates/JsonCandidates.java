package org.eksamik.candidates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eksamik.csv.CsvForm;
import org.eksamik.csv.FileFault;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateJson;

/** Candidates of a JSON file: a list of objects, one object, or objects one after the other. */
final class JsonCandidates implements CandidateLines {
  private static final List<String> COLUMNS = List.of("candidate");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path file;
  private final MappingIterator<JsonNode> objects;
  private long number;

  private JsonCandidates(Path file, MappingIterator<JsonNode> objects) {
    this.file = file;
    this.objects = objects;
  }

  static JsonCandidates open(Path file) throws ExamException {
    try {
      PushbackInputStream in =
          new PushbackInputStream(Files.newInputStream(file), BYTE_ORDER_MARK.length);
      byte[] start = in.readNBytes(BYTE_ORDER_MARK.length);
      if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
        in.unread(start);
      }
      return new JsonCandidates(file, JSON.readerFor(JsonNode.class).readValues(in));
    } catch (JsonProcessingException notJson) {
      throw notJson(file, notJson);
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public CsvForm form() {
    return CsvForm.USUAL;
  }

  @Override
  public Optional<CandidateLine> next() throws ExamException {
    try {
      if (!objects.hasNextValue()) {
        return Optional.empty();
      }
      JsonNode object = objects.nextValue();
      number++;
      return Optional.of(new CandidateLine(number, List.of(object.toString()), content(object)));
    } catch (JsonProcessingException notJson) {
      throw notJson(file, notJson);
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
  }

  private CandidateLine.Content content(JsonNode object) {
    try {
      CandidateJson reader = new CandidateJson(why -> FileFault.refused(file, why));
      return new CandidateLine.Person(reader.read(object));
    } catch (ExamException mistake) {
      return new CandidateLine.Unusable(
          LineProblem.NOT_A_CANDIDATE,
          language -> mistake.facts(language).getOrDefault("detail", ""));
    }
  }

  /** Without the cause: its message repeats the place, which may be a password. */
  private static ExamException notJson(Path file, JsonProcessingException why) {
    String line = why.getLocation() == null ? "1" : "" + why.getLocation().getLineNr();
    return FileFault.NOT_JSON.in(file, line).with("line", line);
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
