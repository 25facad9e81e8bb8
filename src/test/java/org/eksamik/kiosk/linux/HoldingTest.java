package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole exam on a held desktop, from the launch to the desktop given back. */
@Tag("x11")
class HoldingTest {
  @Test
  void holdsTheDesktopWhileAnExamRunsAndGivesItBack(@TempDir Path folder) throws Exception {
    try (TestDesktop desktop = TestDesktop.open(folder)) {
      ScreenSaver before = desktop.connection().screenSaver();
      assertThat(before.timeout()).isPositive();
      try (HeldProgram program = HeldProgram.open(desktop, folder)) {
        program.listenToTyping();
        long window = program.window();
        TestDesktop.await(
            "the exam over everything",
            () -> Optional.of(true).filter(_ -> desktop.isHeldBy(window)));
        assertThat(desktop.connection().screenSaver().timeout()).isZero();
        TestDesktop.await(
            "the page to have the keyboard",
            () -> Optional.of(true).filter(_ -> program.hasFocus()));
        desktop.type("abc");
        TestDesktop.await("typing", () -> Optional.of(program.typed()).filter("abc"::equals));
        desktop.keys("alt+Tab");
        program.awaitJournal(0, "ESCAPE_REFUSED", "ALT+TAB");
        assertThat(program.order("leave")).isEqualTo("left");
        assertThat(desktop.connection().screenSaver()).isEqualTo(before);
        program.awaitJournal(0, "LOCK_STEP_UNDONE", "displays");
      }
    }
  }
}
