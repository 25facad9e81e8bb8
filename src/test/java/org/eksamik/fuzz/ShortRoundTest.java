package org.eksamik.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A round of Jazzer that always takes the same number of steps, through all subjects in one
 * process; {@code src/test/fuzz/long.sh} takes hours.
 */
class ShortRoundTest {
  private static final int RUNS = 2000;

  @TempDir Path folder;

  @Test
  @Tag("slow")
  void findsNothing() throws Exception {
    Path log = folder.resolve("log");
    Process fuzzer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dpatience=120",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-classpath",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzz.class.getName(),
                "--target_args=" + Fuzz.ALL,
                "--instrumentation_includes=org.eksamik.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-rss_limit_mb=6000",
                "-timeout=300",
                "-seed=1",
                "-runs=" + RUNS,
                corpus().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(fuzzer.waitFor()).as(() -> read(log)).isZero();
    assertThat(read(log)).contains("Done " + RUNS + " runs");
  }

  /** All kept inputs, each behind the byte that says whose it is. */
  private Path corpus() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    List<Subject> subjects = List.of(Subject.values());
    for (Subject subject : subjects) {
      for (Path kept : KeptInputsTest.inputs(subject)) {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(subjects.indexOf(subject));
        marked.write(Files.readAllBytes(kept));
        Files.write(corpus.resolve(subject + "-" + kept.getFileName()), marked.toByteArray());
      }
    }
    return corpus;
  }

  private static String read(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
