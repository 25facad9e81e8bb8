package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eksamik.evidence.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page's endless loop blocks the window's thread: whoever sits there is asked what to do. */
@Tag("x11")
@Tag("slow")
class FrozenPageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void letsTheKeysGoAndStartsTheExamAgainOnRequest() throws Exception {
    try (TestDesktop desktop = TestDesktop.open(folder)) {
      ScreenSaver before = desktop.connection().screenSaver();
      HeldProgram program = HeldProgram.open(desktop, folder);
      awaitHeld(desktop, program.window());
      program.send("page for (;;) {}");
      awaitTold("WINDOW_FROZEN");
      TestDesktop.await("the keys", () -> Optional.of(true).filter(_ -> isKeyboardFree(desktop)));
      awaitTold("RESTART_OFFERED");
      awaitOffer(desktop);
      assertThat(program.process().isAlive()).as("it waits for an answer").isTrue();
      // The offer begins on "Wait".
      desktop.keys("shift+Tab", "Return");
      TestDesktop.await(
          "the program to end",
          PATIENCE,
          () -> Optional.of(true).filter(_ -> !program.process().isAlive()));
      awaitJournal("RESTART_ANSWERED", "PROGRAM_DIED", "PROGRAM_RESTARTED");
      endRestarted(program.pid());
      assertThat(desktop.connection().screenSaver()).isEqualTo(before);
      assertThat(folder.resolve("data").resolve("kiosk").resolve("exam.json"))
          .content()
          .contains("\"exam\":\"english\"", "local:mari")
          .doesNotContain("http");
    }
  }

  @Test
  void holdsTheDesktopAgainWhenTheWindowAnswersByItself() throws Exception {
    try (TestDesktop desktop = TestDesktop.open(folder);
        HeldProgram program = HeldProgram.open(desktop, folder)) {
      long window = program.window();
      awaitHeld(desktop, window);
      // Stopped from outside it comes back when the test wants it to.
      desktop.run("kill", "-STOP", Long.toString(program.pid()));
      awaitTold("WINDOW_FROZEN");
      TestDesktop.await("the keys", () -> Optional.of(true).filter(_ -> isKeyboardFree(desktop)));
      awaitTold("RESTART_OFFERED");
      awaitOffer(desktop);
      desktop.keys("Return");
      awaitTold("RESTART_ANSWERED");
      desktop.run("kill", "-CONT", Long.toString(program.pid()));
      awaitTold("WINDOW_ANSWERS");
      TestDesktop.await(
          "the offer to go",
          PATIENCE,
          () -> Optional.of(true).filter(_ -> offer(desktop).isEmpty()));
      awaitHeld(desktop, window);
      desktop.keys("alt+Tab");
      program.awaitJournal(0, "ESCAPE_REFUSED", "ALT+TAB");
    }
  }

  private static void awaitHeld(TestDesktop desktop, long window) {
    TestDesktop.await(
        "the exam over everything, with the keys",
        PATIENCE,
        () -> Optional.of(true).filter(_ -> desktop.isHeldBy(window) && !isKeyboardFree(desktop)));
  }

  /** Another program can have the keyboard. */
  private static boolean isKeyboardFree(TestDesktop desktop) {
    try (XDesktop other = XDesktop.open(desktop.display())) {
      return other.canGrabKeyboard();
    }
  }

  /** The question lies over everything, and has the keyboard. */
  private static void awaitOffer(TestDesktop desktop) {
    TestDesktop.await(
        "the offer over everything",
        PATIENCE,
        () ->
            offer(desktop)
                .filter(window ->
                    desktop.isHeldBy(window)
                        && desktop.connection().sameClient(desktop.connection().focus(), window)));
  }

  private static Optional<Long> offer(TestDesktop desktop) {
    return desktop
        .run(
            "xdotool", "search", "--onlyvisible", "--name", "^(Eksami leht ei vasta|The exam page)")
        .stream()
        .filter(line -> line.matches("[0-9]+"))
        .map(Long::parseLong)
        .findFirst();
  }

  private void awaitTold(String kind) {
    TestDesktop.await(kind, PATIENCE, () -> told().filter(lines -> lines.contains(kind)));
  }

  private Optional<String> told() {
    try {
      Path file = folder.resolve("data").resolve("kiosk").resolve("watchdog.jsonl");
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException halfWritten) {
      return Optional.empty();
    }
  }

  /** What the watchdog kept is told to the journal by the program that it started again. */
  private void awaitJournal(String... kinds) {
    TestDesktop.await(
        String.join(", ", kinds) + " in the journal",
        PATIENCE,
        () ->
            Optional.of(String.join("\n", journal()))
                .filter(lines -> List.of(kinds).stream().allMatch(lines::contains)));
  }

  private List<String> journal() {
    try {
      return new Recorded(folder.resolve("data")).lines();
    } catch (IOException halfWritten) {
      return List.of();
    }
  }

  private void endRestarted(long first) throws IOException {
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      Path command = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      if (process.pid() != first
          && Files.exists(command)
          && Files.readString(command).contains("HeldExam\0" + folder + "\0")) {
        process.destroyForcibly();
        process.onExit().join();
      }
    }
  }
}
