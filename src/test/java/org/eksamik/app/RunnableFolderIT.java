package org.eksamik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as administrators get it: {@code target/eksamik}, started by its launcher. */
class RunnableFolderIT {
  private static final long PATIENCE_SECONDS = 180;

  @TempDir Path elsewhere;

  @Test
  void demoWalksTheWholePathWithoutADisplayAndLeavesPictures() throws Exception {
    Path pictures = elsewhere.resolve("pictures");

    Run demo = run("demo", "--headless", "--walk-only", "--screenshots", pictures.toString());

    assertThat(demo.exitCode()).as(demo.toString()).isZero();
    assertThat(demo.out())
        .containsSubsequence(
            "sign-in", "exam-choice", "qr-code", "exam", "watched", "finished", "ready");
    assertThat(demo.out()).contains(pictures.toString());
    assertThat(demo.out())
        .containsPattern("from the link to the exam's page painted: \\d+ ms")
        .containsPattern("recording received, camera: \\S+ s, 640×480, \\d+ pictures, sound")
        .containsPattern("recording received, screen: \\S+ s, 1280×720, \\d+ pictures, no sound");
    assertThat(demo.err()).isEmpty();
    try (Stream<Path> files = Files.list(pictures)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(18)
          .contains("recording-camera.webm", "recording-screen.webm")
          .allMatch(name -> name.endsWith(".png") || name.endsWith(".webm"));
    }
    verifiesUntilAByteIsFlipped();
  }

  /** What the demo recorded is as it was written, and a flipped byte is named with its place. */
  private void verifiesUntilAByteIsFlipped() throws Exception {
    Run intact = run("evidence", "verify");
    assertThat(intact.exitCode()).as(intact.toString()).isZero();
    Path segment;
    try (Stream<Path> files = Files.walk(elsewhere.resolve("data/evidence/sessions"))) {
      segment = files.filter(file -> file.endsWith("000001.log")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    Run changed = run("evidence", "verify");
    assertThat(changed.exitCode()).as(changed.toString()).isEqualTo(1);
    assertThat(changed.out()).containsPattern("(Segment|Lõik) 1\\D");
  }

  @Test
  void findsItsJavaByItself() throws Exception {
    Run version = run("--version");

    assertThat(version.exitCode()).as(version.toString()).isZero();
    assertThat(version.out()).contains("Eksamik ").contains("Java 25");
  }

  @Test
  void saysWhatIsMissingWithoutAStackTrace() throws Exception {
    Run link = run("link", "--exam", "math", "--candidate", "nobody.json");

    assertThat(link.exitCode()).as(link.toString()).isEqualTo(2);
    assertThat(link.err()).contains("E-100").doesNotContain("\tat ");
    assertThat(link.out()).isEmpty();
  }

  @Test
  void writesAProfileThatItsOwnCheckUnderstands() throws Exception {
    Path profile = elsewhere.resolve("room.json");

    assertThat(run("profile", "new", profile.toString()).exitCode()).isZero();
    Run check = run("profile", "check", profile.toString());

    // The start lacks nothing but the school's secrets.
    assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
    assertThat(check.toString()).doesNotContain("E-900");
  }

  private record Run(int exitCode, String out, String err) {}

  private Run run(String... words) throws IOException, InterruptedException {
    Path home = Path.of(Objects.requireNonNull(System.getProperty("eksamik.home")));
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(windows ? "eksamik.cmd" : "eksamik").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("--data", elsewhere.resolve("data").toString()));
    Path out = elsewhere.resolve("out.txt");
    Path err = elsewhere.resolve("err.txt");
    ProcessBuilder start =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // Whoever runs the tests may have pointed these at an older Java.
    start.environment().remove("JAVA_HOME");
    Process process = start.start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
