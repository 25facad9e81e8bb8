package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page's endless loop blocks the window's thread: the desktop does not stay held by it. */
@Tag("x11")
class FrozenPageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void givesTheDesktopBackAndTellsWhy(@TempDir Path folder) throws Exception {
    try (TestDesktop desktop = TestDesktop.open(folder)) {
      ScreenSaver before = desktop.connection().screenSaver();
      HeldProgram program = HeldProgram.open(desktop, folder);
      program.send("page for (;;) {}");
      Path told = folder.resolve("data").resolve("kiosk").resolve("watchdog.jsonl");
      TestDesktop.await("the freeze to be told", PATIENCE, () -> line(told, "WINDOW_FROZEN"));
      assertThat(program.process().isAlive()).isTrue();
      TestDesktop.await("the end to be told", PATIENCE, () -> line(told, "PROGRAM_DIED"));
      assertThat(program.process().waitFor()).isNotZero();
      TestDesktop.await(
          "the screen saver as before",
          () -> Optional.of(desktop.connection().screenSaver()).filter(before::equals));
      assertThat(folder.resolve("data").resolve("kiosk").resolve("exam.json"))
          .content()
          .contains("\"exam\":\"english\"", "local:mari")
          .doesNotContain("http");
    }
  }

  private static Optional<String> line(Path file, String kind) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(it -> it.contains(kind)).findFirst()
          : Optional.empty();
    } catch (java.io.IOException halfWritten) {
      return Optional.empty();
    }
  }
}
