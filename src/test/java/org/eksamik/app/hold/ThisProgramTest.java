package org.eksamik.app.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThisProgramTest {
  /** Longer than the page of memory in which Java looks for a process's words. */
  private static final String LONG_PATH =
      System.getProperty("java.class.path") + ":/absent".repeat(2000);

  @Test
  void startsAgainWithEveryWordOfALongCommandLine() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-classpath",
            LONG_PATH,
            Told.class.getName(),
            "--profile",
            "room of 204.json",
            "");
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(Arrays.asList(out.split("\n", -1))).containsExactlyElementsOf(command);
  }

  /** The other process: says how it was started. */
  static final class Told {
    private Told() {}

    public static void main(String[] words) {
      System.out.print(String.join("\n", ThisProgram.command()));
    }
  }
}
