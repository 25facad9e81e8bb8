package org.eksamik.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateFileTest {
  @TempDir private Path folder;

  @Test
  void readsEveryField() throws Exception {
    Candidate candidate =
        CandidateFile.read(
            file(
                """
                \uFEFF{"id": "0156", "firstName": "Mari", "lastName": "Maasikas",
                 "email": "mari@school.example", "login": 5551234, "password": "s3cret",
                 "fields": {"department": "总部", "sex": 0, "amount": 1.50, "vip": true}}
                """));

    assertThat(candidate.id()).isEqualTo("0156");
    assertThat(candidate.firstName()).isEqualTo("Mari");
    assertThat(candidate.lastName()).isEqualTo("Maasikas");
    assertThat(candidate.email()).contains("mari@school.example");
    assertThat(candidate.login()).contains("5551234");
    assertThat(candidate.password().map(Secret::reveal)).contains("s3cret");
    assertThat(candidate.fields())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("department", "总部", "sex", "0", "amount", "1.50", "vip", "true"));
  }

  @ParameterizedTest
  @CsvSource({"1566, 1566", "12345678901234567890, 12345678901234567890", "1e3, 1000"})
  void takesANumberAsId(String written, String id) throws Exception {
    assertThat(CandidateFile.read(file("{\"id\": " + written + "}")).id()).isEqualTo(id);
  }

  @Test
  void needsOnlyTheId() throws Exception {
    Candidate candidate =
        CandidateFile.read(file("{\"id\": \"1\", \"email\": null, \"login\": \" \"}"));

    assertThat(candidate.email()).isEmpty();
    assertThat(candidate.login()).isEmpty();
    assertThat(candidate.password()).isEmpty();
    assertThat(candidate.fields()).isEmpty();
  }

  @Test
  void namesWhatItDoesNotKnow() {
    assertThat(detail("{\"id\": 1, \"surname\": \"s3cret\", \"Login\": \"s3cret\"}"))
        .startsWith("unknown: Login, surname; allowed: id, firstName, lastName");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | id is missing",
        "{\"id\": \"\"} | id is missing",
        "{\"id\": true} | id must be a text or a number",
        "{\"id\": 1, \"password\": [\"s3cret\"]} | password must be a text or a number",
        "{\"id\": 1, \"fields\": \"s3cret\"} | fields must be a JSON object { … }",
        "{\"id\": 1, \"fields\": {\"sex\": {}}}"
            + " | fields.sex must be a text, a number or true or false",
        "[] | a JSON object { … } is needed",
        "\"s3cret\" | a JSON object { … } is needed"
      })
  void saysWhatIsWrong(String content, String detail) {
    assertThat(detail(content)).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 1,\n\"password\": s3cret}",
        "{\"id\": 1,\n\"password\": \"s3cret",
        "{\"id\": 1,\n\"id\": \"s3cret\"}",
        "{\"id\": 1}\ns3cret"
      })
  void namesTheLineThatIsNotJson(String content) {
    ExamException why = failure(file(content));

    assertThat(why.facts()).containsEntry("line", "2");
  }

  @Test
  void saysThatTheFileIsMissing() {
    ExamException why = failure(folder.resolve("missing.json"));

    assertThat(why.facts().get("file")).endsWith("missing.json");
  }

  private String detail(String content) {
    return String.valueOf(failure(file(content)).facts().get("detail"));
  }

  private static ExamException failure(Path file) {
    ExamException why = catchThrowableOfType(ExamException.class, () -> CandidateFile.read(file));
    assertThat(why.fault()).isEqualTo(Fault.FILE_INVALID);
    assertThat(why.toString()).doesNotContain("s3cret");
    return why;
  }

  private Path file(String content) {
    try {
      return Files.writeString(folder.resolve("candidate.json"), content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
