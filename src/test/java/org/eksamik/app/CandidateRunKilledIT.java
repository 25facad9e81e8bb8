package org.eksamik.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eksamik.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real process, ended by force while it adds candidates: afterwards each is there once. */
@Tag("slow")
class CandidateRunKilledIT {
  private static final String ADD = "/onlineexammaker/api/v1/student/addStudents";
  private static final int PEOPLE = 3000;
  private static final int EVERY_BAD = 250;
  private static final int THERE_FROM_THE_START = 3;
  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;
  private final Sandbox sandbox = Sandbox.start();

  @BeforeEach
  void write() throws IOException {
    ObjectNode profile = (ObjectNode) new JsonMapper().readTree(sandbox.profile());
    profile.remove("roster");
    ((ObjectNode) profile.path("providers").path("onlineexammaker")).put("requestsPerSecond", 50);
    Files.writeString(folder.resolve("room.json"), profile.toString());
    Stream<String> people =
        IntStream.range(0, PEOPLE)
            .mapToObj(i ->
                i % EVERY_BAD == 7
                    ? "Nobody %d,,2993".formatted(i)
                    : "N %d,k-%d,2993".formatted(i, i));
    Files.write(
        folder.resolve("people.csv"), Stream.concat(Stream.of("name,login,gid"), people).toList());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  /** By how many calls had arrived when the process was ended. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 7, 11, 16, 22, 27, 29})
  void goesOnAfterBeingEndedByForce(int calls) throws Exception {
    killAfter(calls);

    assertThat(finish()).isEqualTo(3);

    assertEverybodyOnce();
  }

  @Test
  void goesOnAfterBeingEndedByForceTenTimes() throws Exception {
    for (int kill = 0; kill < 10; kill++) {
      killAfter(sandbox.received(ADD).size() + 1 + kill % 3);
    }

    assertThat(finish()).isEqualTo(3);

    assertEverybodyOnce();
  }

  private void killAfter(int calls) throws Exception {
    Process process = start();
    while (sandbox.received(ADD).size() < calls && process.isAlive()) {
      Thread.onSpinWait();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private int finish() throws Exception {
    Process process = start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void assertEverybodyOnce() throws IOException {
    int bad = PEOPLE / EVERY_BAD;
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(sandbox.onlineExamMaker().candidates("k-" + i))
          .as("k-" + i)
          .isEqualTo(i % EVERY_BAD == 7 ? 0 : 1);
    }
    assertThat(sandbox.onlineExamMaker().candidates())
        .isEqualTo(PEOPLE - bad + THERE_FROM_THE_START);
    try (Stream<String> refused = Files.lines(folder.resolve("people-refused.csv"))) {
      assertThat(refused.skip(1).distinct()).hasSize(bad);
    }
    assertThat(Files.readAllLines(folder.resolve("people-refused.csv"))).hasSize(bad + 1);
  }

  private Process start() throws IOException {
    Path home = Path.of(Objects.requireNonNull(System.getProperty("eksamik.home")));
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(windows ? "eksamik.cmd" : "eksamik").toString());
    command.addAll(
        List.of("candidates", "add", "people.csv", "--provider", "onlineexammaker", "--resume"));
    command.addAll(List.of("--profile", "room.json", "--data", "data"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Whoever runs the tests may have pointed these at an older Java.
    builder.environment().remove("JAVA_HOME");
    return builder.start();
  }
}
