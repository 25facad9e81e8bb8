package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OpenCommandTest {
  @TempDir private Path folder;
  private final MockWebServer school = new MockWebServer();
  private final TypedCommand program = new TypedCommand();

  @BeforeEach
  void serve() throws IOException {
    school.start();
  }

  @AfterEach
  void stop() {
    school.close();
  }

  @Test
  void opensAFileByItsPathAndByItsAddress() throws Exception {
    Path file = folder.resolve("room 204.eksamik");

    open(file.toString(), Optional.empty());
    open(file.toUri().toString(), Optional.empty());

    assertThat(program.started).containsExactly("window profile " + file, "window profile " + file);
  }

  @Test
  void fetchesWhatALinkNames() throws Exception {
    school.enqueue(new MockResponse.Builder().body("{\"profile\": 1}").build());

    open(link("/rooms/204.json?key=1"), Optional.empty());

    Path kept = folder.resolve("opened").resolve("profile.json");
    assertThat(program.started).containsExactly("window profile " + kept);
    assertThat(kept).hasContent("{\"profile\": 1}");
    assertThat(school.takeRequest().getTarget()).isEqualTo("/rooms/204.json?key=1");
  }

  @Test
  void refusesAFileThatIsTooLong() {
    school.enqueue(new MockResponse.Builder().body("x".repeat(FetchedProfile.LIMIT + 1)).build());

    assertThat(refused(link("/"))).isEqualTo(Fault.PROFILE_UNREADABLE);
    assertThat(folder.resolve("opened")).doesNotExist();
  }

  @Test
  void followsALinkNowhereElse() {
    school.enqueue(
        new MockResponse.Builder()
            .code(302)
            .setHeader("Location", "https://other.example/")
            .build());

    assertThat(refused(link("/"))).isEqualTo(Fault.PROFILE_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eksamik:",
        "eksamik://",
        "eksamik:/room.json",
        "eksamik://a@b.example/",
        "http://school.example/",
        "https://a@b.example/"
      })
  void refusesALinkWithoutAHostOrWithAName(String link) {
    assertThat(refused(link)).isEqualTo(Fault.USAGE);
  }

  @Test
  void refusesFilesAndLinksWhereTheWorkstationHasItsOwnProfile() throws IOException {
    Path given = Files.writeString(folder.resolve("profile.json"), "{}");

    for (String what : new String[] {"room.eksamik", link("/room.json")}) {
      assertThatExceptionOfType(ExamException.class)
          .isThrownBy(() -> open(what, Optional.of(given)))
          .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(Fault.PROFILE_FIXED));
    }
    assertThat(program.started).isEmpty();
    assertThat(school.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "eksamik://school.example/room.json, https://school.example/room.json",
    "eksamik://school.example:8443, https://school.example:8443/",
    "EKSAMIK://school.example/a?b=c%20d#e, https://school.example/a?b=c%20d",
    "eksamik://localhost/a, https://localhost/a",
    "eksamik://127.0.0.1:80/a, http://127.0.0.1:80/a",
    "https://school.example/room.eksamik, https://school.example/room.eksamik",
    "http://127.0.0.1:80/a, http://127.0.0.1:80/a",
  })
  void leadsByHttpsExceptToThisMachine(String link, String address) {
    assertThat(ProfileLink.read(link))
        .hasValueSatisfying(read -> assertThat(read.address()).hasToString(address));
  }

  private Fault refused(String what) {
    ExamException[] refusal = new ExamException[1];
    assertThatExceptionOfType(ExamException.class)
        .isThrownBy(() -> open(what, Optional.empty()))
        .satisfies(thrown -> refusal[0] = thrown);
    assertThat(program.started).isEmpty();
    return refusal[0].fault();
  }

  private void open(String what, Optional<Path> given) throws Exception {
    GlobalOptions options = new GlobalOptions();
    OpenCommand command =
        new OpenCommand(
            options, program, new ProfileDoor(options, InstantSource.system()), () -> given);
    CommandLine line = new CommandLine(command).addMixin("global", options);
    line.parseArgs("--data", folder.toString(), what);
    command.call();
  }

  private String link(String path) {
    return "eksamik://127.0.0.1:" + school.getPort() + path;
  }
}
