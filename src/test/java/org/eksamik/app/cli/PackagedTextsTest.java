package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedTextsTest {
  private final TypedCommand command = new TypedCommand();

  @Test
  void theManualNamesEveryCommandAndOption() {
    assertThat(command.type("manual")).isZero();
    assertThat(command.out())
        .contains(
            ".TH EKSAMIK 1",
            ".SS eksamik demo",
            ".SS eksamik check URL",
            ".SS eksamik accounts import FILE",
            ".B \\-\\-profile FILE",
            "The exam profile.")
        .doesNotContain("eksamik manual", "eksamik completion");
    assertThat(command.started).isEmpty();
  }

  @Test
  void manReadsTheManualWithoutAComplaint(@TempDir Path folder) throws Exception {
    assumeThat(Path.of("/usr/bin/groff")).exists();
    command.type("manual");
    Path page = Files.writeString(folder.resolve("eksamik.1"), command.out());
    assertThat(complaintsOf("/usr/bin/groff", "-man", "-ww", "-z", page.toString())).isEmpty();
  }

  @Test
  void bashTakesTheCompletion(@TempDir Path folder) throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();
    assertThat(command.type("completion")).isZero();
    Path script = Files.writeString(folder.resolve("completion"), command.out());
    assertThat(complaintsOf("/bin/bash", "-n", script.toString())).isEmpty();
    assertThat(command.started).isEmpty();
  }

  @Test
  void looksForTheProfileWhereAdministratorsPutIt() {
    assertThat(UsualProfile.of("Linux", Map.of())).hasToString("/etc/eksamik/profile.json");
    assertThat(UsualProfile.of("Mac OS X", Map.of()))
        .hasToString("/Library/Application Support/Eksamik/profile.json");
    assertThat(UsualProfile.of("Windows 11", Map.of("ProgramData", "D:/Data")))
        .isEqualTo(Path.of("D:/Data", "Eksamik", "profile.json"));
  }

  private static String complaintsOf(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
