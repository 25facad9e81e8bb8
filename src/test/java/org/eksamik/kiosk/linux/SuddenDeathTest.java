package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code kill -9} at twenty moments of holding and giving back: the desktop works again. */
@Tag("x11")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuddenDeathTest {
  /** A whole cycle takes about a quarter of a second. */
  private static final int STEP_MILLIS = 15;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private TestDesktop desktop;
  private ScreenSaver before;
  private Path folder;

  @BeforeAll
  void open(@TempDir Path given) throws Exception {
    folder = given;
    desktop = TestDesktop.open(given);
    desktop.connection().screenSaver(new ScreenSaver(421, 300, 1, 1));
    before = desktop.connection().screenSaver();
  }

  @AfterAll
  void close() {
    if (desktop != null) {
      desktop.close();
    }
  }

  static IntStream moments() {
    return IntStream.range(0, 20).map(i -> i * STEP_MILLIS);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void leavesADesktopThatWorks(int millis) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data-" + millis));
    Process program =
        desktop
            .program(HeldProgram.command(LockCycles.class.getName(), data.toString(), "1000", "0"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ProcessHandle> helpers;
    try (BufferedReader told = program.inputReader(StandardCharsets.UTF_8)) {
      // Not the first cycle: what is loaded once takes its time once.
      for (int cycles = 0; cycles < 3; ) {
        cycles += told.readLine().equals("locking") ? 1 : 0;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      helpers = program.descendants().toList();
      program.destroyForcibly().waitFor();
    }
    assertThat(helpers).as("the watchdog at least").isNotEmpty();
    TestDesktop.await(
        "the desktop to work", PATIENCE, () -> Optional.of(true).filter(_ -> isFree()));
    TestDesktop.await(
        "the helpers to go",
        PATIENCE,
        () -> Optional.of(true).filter(_ -> helpers.stream().noneMatch(ProcessHandle::isAlive)));
    assertThat(data.resolve("kiosk").resolve("held.json")).doesNotExist();
  }

  /** Keyboard and pointer can be had, the screen saver is as before, and no window is left. */
  private boolean isFree() {
    Grabs grabs = Native.load(Xlib.LIBRARY, Grabs.class);
    XDesktop own = XDesktop.open(desktop.display());
    try {
      NativeLong root = new NativeLong(own.root());
      NativeLong now = new NativeLong(0);
      return grabs.XGrabKeyboard(own.display(), root, 0, 1, 1, now) == 0
          && grabs.XGrabPointer(own.display(), root, 0, 0, 1, 1, now, now, now) == 0
          && own.screenSaver().equals(before);
    } finally {
      own.close();
    }
  }

  /** See XGrabKeyboard(3) and XGrabPointer(3); closing the connection lets go. */
  interface Grabs extends Library {
    int XGrabKeyboard(
        Pointer display, NativeLong window, int owner, int pointer, int keyboard, NativeLong time);

    int XGrabPointer(
        Pointer display,
        NativeLong window,
        int owner,
        int mask,
        int pointer,
        int keyboard,
        NativeLong confineTo,
        NativeLong cursor,
        NativeLong time);
  }
}
