package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eksamik.kiosk.Area;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two displays side by side. */
@Tag("x11")
@Tag("slow")
class SecondDisplayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Area LEFT = new Area(0, 0, 1280, 800);
  private static final Area RIGHT = new Area(1280, 0, 1024, 768);

  @TempDir Path folder;

  @Test
  void coversTheDisplayThatTheProfileDoesNotAllow() throws Exception {
    try (TestDesktop desktop = TestDesktop.openTwo(folder);
        HeldProgram program = HeldProgram.open(desktop, folder)) {
      long window = program.window();
      TestDesktop.await(
          "the exam on one display and a cover on the other",
          PATIENCE,
          () -> Optional.of(true).filter(_ -> isCovered(desktop, window)));
      program.awaitJournal(0, "DISPLAYS_COVERED", "\"count\":\"1\"");
      long other = desktop.neighbour("other");
      desktop.run("xdotool", "windowmove", Long.toString(other), "1400", "100");
      desktop.run("xdotool", "windowraise", Long.toString(other));
      desktop.ask(
          other,
          "_NET_WM_STATE",
          1,
          desktop.atom("_NET_WM_STATE_ABOVE"),
          desktop.atom("_NET_WM_STATE_FULLSCREEN"));
      desktop.unmanagedWindow(1400, 100);
      TestDesktop.await(
          "the cover above them again",
          PATIENCE,
          () -> Optional.of(true).filter(_ -> isCovered(desktop, window)));
      assertThat(program.order("leave")).isEqualTo("left");
      TestDesktop.await(
          "the other display to be free",
          PATIENCE,
          () -> Optional.of(true).filter(_ -> topmost(desktop, RIGHT, window).isEmpty()));
    }
  }

  private static boolean isCovered(TestDesktop desktop, long window) {
    return topmost(desktop, LEFT, window).isPresent()
        && topmost(desktop, RIGHT, window).isPresent();
  }

  /** The highest shown window there, if it covers the display and belongs to the exam. */
  private static Optional<Long> topmost(TestDesktop desktop, Area display, long window) {
    XDesktop connection = desktop.connection();
    List<Long> all = connection.children(connection.root());
    return all.reversed().stream()
        .filter(top ->
            connection.look(top).filter(at -> at.shown() && at.area().meets(display)).isPresent())
        .findFirst()
        .filter(top -> desktop.belongsTo(top, window))
        .filter(top -> connection.look(top).filter(at -> at.area().covers(display)).isPresent());
  }
}
