package org.eksamik.app.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Java with the options of the package, at its worst moments. */
@EnabledOnOs(OS.LINUX)
class NoDumpsTest {
  @TempDir private Path folder;

  @Test
  void givesNobodyADumpOfTheHeap() throws Exception {
    Process program = start();
    try {
      Path dump = folder.resolve("heap.hprof");
      Process asking =
          new ProcessBuilder(
                  java("jcmd"), Long.toString(program.pid()), "GC.heap_dump", dump.toString())
              .redirectErrorStream(true)
              .start();
      asking.getInputStream().readAllBytes();

      assertThat(asking.waitFor()).isNotZero();
      assertThat(dump).doesNotExist();
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  @Test
  void leavesNothingBehindWhereItCrashes() throws Exception {
    Process program = start();
    new ProcessBuilder("kill", "-SEGV", Long.toString(program.pid())).start().waitFor();

    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isNotZero();
    assertThat(said).doesNotContain("planted-in-the-environment", "Register to memory mapping");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>(List.of(java("java")));
    try (Stream<String> lines = Files.lines(Path.of("installer/common/launcher/lib/jvm.args"))) {
      lines.filter(line -> line.startsWith("-XX") || line.startsWith("-X")).forEach(command::add);
    }
    command.addAll(
        List.of(
            "-cp",
            Path.of("target/test-classes").toAbsolutePath().toString(),
            Waiting.class.getName()));
    ProcessBuilder start =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    start.environment().put("EKSAMIK_TEST", "planted-in-the-environment");
    Process program = start.start();
    assertThat(program.getInputStream().read()).isEqualTo('r');
    return program;
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  /** A program that does nothing until its input ends. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] words) throws IOException {
      System.out.println("ready");
      System.in.transferTo(System.out);
    }
  }
}
