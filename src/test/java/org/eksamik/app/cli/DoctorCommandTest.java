package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.capture.Opening;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;
import org.eksamik.capture.VideoFormat;
import org.eksamik.capture.VideoFrame;
import org.eksamik.capture.fake.FakeDevices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path folder;
  private final MockWebServer provider = new MockWebServer();
  private int port;
  private Instant theirTime = TypedCommand.NOW;
  private final TypedCommand command = new TypedCommand();

  @BeforeEach
  void serve() throws IOException {
    provider.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(theirTime.atOffset(ZoneOffset.UTC));
            return new MockResponse.Builder().code(404).setHeader("Date", date).build();
          }
        });
    provider.start();
    port = provider.getPort();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void passesAWorkstationThatIsReady() throws Exception {
    JsonNode answer = look(0);
    assertThat(answer.path("checks"))
        .extracting(check -> check.path("name").asText())
        .containsExactly(
            "camera",
            "microphone",
            "screen",
            "displays",
            "kiosk",
            "disk",
            "clock",
            "network.onlineexammaker");
    assertThat(answer.path("checks"))
        .allSatisfy(check -> assertThat(check.path("state").asText()).isEqualTo("pass"));
    assertThat(check(answer, "camera").at("/facts/width").asText()).isEqualTo("640");
  }

  @Test
  void failsWithoutACameraWhereTheExamNeedsOne() throws Exception {
    command.devices = new Nothing(List.of());
    JsonNode answer = look(1);
    assertThat(check(answer, "camera").path("state").asText()).isEqualTo("fail");
    assertThat(check(answer, "camera").path("reason").asText()).isEqualTo("none");
    assertThat(check(answer, "camera").path("text").asText()).contains("Plug one in");
    assertThat(check(answer, "screen").path("state").asText()).isEqualTo("warn");
  }

  @Test
  void failsWhereTheCameraIsTaken() throws Exception {
    command.devices = new Nothing(List.of(FakeDevices.CAMERA));
    JsonNode camera = check(look(1), "camera");
    assertThat(camera.path("reason").asText()).isEqualTo("busy");
    assertThat(camera.path("text").asText()).contains(FakeDevices.CAMERA.label());
  }

  @Test
  void failsWithMoreDisplaysThanAllowed() throws Exception {
    command.displays = 2;
    assertThat(check(look(1), "displays").path("reason").asText()).isEqualTo("tooMany");
  }

  @Test
  void warnsWithoutADisplay() throws Exception {
    command.displays = 0;
    assertThat(check(look(0), "displays").path("state").asText()).isEqualTo("warn");
  }

  @Test
  void failsWhereTheClockIsWrong() throws Exception {
    theirTime = TypedCommand.NOW.plusSeconds(600);
    JsonNode clock = check(look(1), "clock");
    assertThat(clock.path("reason").asText()).isEqualTo("behind");
    assertThat(clock.at("/facts/minutes").asText()).isEqualTo("10");
  }

  @Test
  void failsWhereTheProviderIsOutOfReach() throws Exception {
    provider.close();
    JsonNode answer = look(1);
    assertThat(check(answer, "network.onlineexammaker").path("reason").asText())
        .isEqualTo("closed");
    assertThat(check(answer, "clock").path("state").asText()).isEqualTo("warn");
  }

  @Test
  void failsWhereTheFolderCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(command.type("doctor", "--json", "--data", file.resolve("data").toString()))
        .isEqualTo(1);
    JsonNode answer = JsonMapper.builder().build().readTree(command.out());
    assertThat(check(answer, "disk").path("reason").asText()).isEqualTo("locked");
  }

  @Test
  void saysItInWordsWithoutJson() {
    assertThat(command.type("doctor", "--data", folder.toString())).isZero();
    assertThat(command.out().lines()).hasSize(6).allMatch(line -> line.startsWith("PASS  "));
    assertThat(command.out()).contains(FakeDevices.CAMERA.label());
  }

  private static JsonNode check(JsonNode answer, String name) {
    for (JsonNode check : answer.path("checks")) {
      if (check.path("name").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError(name + " is not among " + answer);
  }

  private JsonNode look(int exitCode) throws IOException {
    Path file = folder.resolve("profile.json");
    Files.writeString(
        file,
        """
        {"profile": 1, "title": "Doctor", "language": "en", "login": {"local": {}},
         "createCandidates": true,
         "providers": {"onlineexammaker": {"code": "doctor", "baseUrl": "http://127.0.0.1:%d"}},
         "exams": [{"id": "one", "title": "One", "provider": "onlineexammaker"}],
         "evidence": {"camera": true, "screen": false, "events": true, "maxMegabytes": 1}}
        """
            .formatted(port));
    assertThat(
            command.type(
                "doctor", "--json", "--profile", file.toString(), "--data", folder.toString()))
        .as("%s%s", command.out(), command.err())
        .isEqualTo(exitCode);
    return JsonMapper.builder().build().readTree(command.out());
  }

  /** Devices that are listed and do not open. */
  private record Nothing(List<Device> devices) implements CaptureSource {
    @Override
    public List<Device> list() {
      return devices;
    }

    @Override
    public Opening<VideoFrame, VideoFormat> openVideo(Device device, VideoFormat wish) {
      return new Opening.Refused<>(Opening.Reason.BUSY, "taken");
    }

    @Override
    public Opening<SoundBlock, SoundFormat> openSound(Device device) {
      return new Opening.Refused<>(Opening.Reason.BUSY, "taken");
    }
  }
}
