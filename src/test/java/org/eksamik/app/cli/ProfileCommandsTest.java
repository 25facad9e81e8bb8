package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eksamik.profile.StarterProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandsTest {
  private static final String GOOD =
      """
      {"profile": 1, "title": "Room 204", "language": "en", "login": {"local": {}},
       "providers": {"onlineexammaker": {"code": "c0de"}},
       "exams": [{"id": "english", "title": "English", "provider": "onlineexammaker"}]}\
      """;

  @TempDir Path folder;
  private final TypedCommand command = new TypedCommand();
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("profile.json");
  }

  @Test
  void printsAProfileToBeginWith() {
    assertThat(command.type("profile", "new", "--data", "d")).isZero();
    assertThat(command.out().strip()).isEqualTo(StarterProfile.text().strip());
  }

  @Test
  void writesAProfileToBeginWith() throws IOException {
    assertThat(command.type("profile", "new", file.toString(), "--data", "d")).isZero();
    assertThat(command.out().lines())
        .hasSize(5)
        .allMatch(code -> code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
    assertThat(file)
        .content()
        .contains("\"recoveryCodes\": [", "$argon2id$")
        .doesNotContain(command.out().lines().findFirst().orElseThrow());
    assertThat(command.err()).contains(file.toString());
  }

  @Test
  void neverWritesOverAnotherFile() throws IOException {
    Files.writeString(file, "mine");
    assertThat(command.type("profile", "new", file.toString(), "--data", "d")).isEqualTo(2);
    assertThat(file).hasContent("mine");
  }

  @Test
  void findsAGoodProfileInOrder() throws IOException {
    Files.writeString(file, GOOD);
    assertThat(command.type("profile", "check", file.toString(), "--data", "d")).isZero();
    assertThat(command.out()).isEmpty();
  }

  @Test
  void checksTheProfileOfTheGlobalOption() throws IOException {
    Files.writeString(file, GOOD);
    assertThat(command.type("--profile", file.toString(), "profile", "check", "--data", "d"))
        .isZero();
  }

  @Test
  void namesEveryProblemAtOnceInWordsAndInJson() throws IOException {
    Files.writeString(file, GOOD.replace("\"code\"", "\"coed\"").replace("1,", "2,"));
    assertThat(command.type("profile", "check", file.toString(), "--data", "d")).isEqualTo(2);
    assertThat(command.out()).contains("coed", "profile").doesNotContain("c0de");

    TypedCommand json = new TypedCommand();
    assertThat(json.type("profile", "check", file.toString(), "--json", "--data", "d"))
        .isEqualTo(2);
    JsonNode answer = JsonMapper.builder().build().readTree(json.out());
    assertThat(answer.path("valid").asBoolean(true)).isFalse();
    assertThat(answer.path("findings")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(answer.path("findings").findValuesAsText("path"))
        .contains("profile", "providers.onlineexammaker.coed");
  }

  @Test
  void endsWithTwoForAProfileThatIsNotThere() {
    assertThat(command.type("profile", "check", file.toString(), "--data", "d")).isEqualTo(2);
    assertThat(command.err()).contains("E-101", file.toString());
  }

  @Test
  void endsWithTwoWithoutAnyProfile() {
    assertThat(command.type("profile", "check", "--data", "d")).isEqualTo(2);
    assertThat(command.err()).contains("E-100");
  }
}
