package org.eksamik.kiosk.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eksamik.exam.Event;
import org.eksamik.kiosk.Area;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.PaperWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontKeeperTest {
  private static final long OURS = 10;
  private static final long US = 1000;
  private static final long OTHER = 2000;
  private static final Area SMALL = new Area(200, 200, 400, 300);

  private final PaperWindow window = new PaperWindow();
  private final PaperDesktop desktop = new PaperDesktop();
  private final List<Event> told = new ArrayList<>();
  private final FrontKeeper keeper =
      new FrontKeeper(
          window,
          desktop,
          new EscapeAttempts(told::add, InstantSource.system()),
          told::add,
          process -> "program " + process,
          US);

  @BeforeEach
  void showTheExam() {
    window.handle = OptionalLong.of(OURS);
    desktop.stack.add(new SeenWindow(OURS, US, SMALL, true));
  }

  private void opens(long handle, long process, Area area, boolean seen) {
    desktop.stack.add(new SeenWindow(handle, process, area, seen));
  }

  private Area where() {
    return desktop.look(OURS).orElseThrow().area();
  }

  @Test
  void coversTheDisplayAboveEverybodyFromTheFirstLookOn() {
    keeper.keep();
    assertThat(where()).isEqualTo(PaperWindow.DISPLAY);
    assertThat(desktop.topmost).containsExactly(OURS);
    assertThat(desktop.front).hasValue(OURS);
    assertThat(told).isEmpty();
  }

  @Test
  void leavesAWindowAloneThatIsAsItShouldBe() {
    keeper.keep();
    keeper.keep();
    assertThat(desktop.covers).isEqualTo(1);
  }

  @Test
  void coversAForeignWindowAndNamesItsProgram() {
    keeper.keep();
    opens(20, OTHER, SMALL, true);
    desktop.front = Optional.of(20L);
    keeper.keep();
    assertThat(desktop.above(OURS)).isEmpty();
    assertThat(desktop.front).hasValue(OURS);
    assertThat(told)
        .extracting(Event::facts)
        .containsExactly(
            Map.of("how", "window", "what", "program 2000"),
            Map.of("how", "focus", "what", "program 2000"));
  }

  @Test
  void isNotDisturbedByOurOwnMenusHiddenWindowsNorOtherDisplays() {
    keeper.keep();
    opens(30, US, SMALL, true);
    opens(31, OTHER, SMALL, false);
    opens(32, OTHER, new Area(1920, 0, 1920, 1080), true);
    keeper.keep();
    assertThat(desktop.covers).isEqualTo(1);
    assertThat(told).isEmpty();
  }

  @Test
  void tellsOnceOfAWindowThatTheSystemKeepsAbove() {
    keeper.keep();
    for (int look = 0; look < 3; look++) {
      desktop.stack.removeIf(it -> it.handle() == 20);
      opens(20, OTHER, SMALL, true);
      keeper.keep();
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void bringsAMovedOrMinimisedWindowBack() {
    keeper.keep();
    desktop.stack.set(0, new SeenWindow(OURS, US, SMALL, true));
    keeper.keep();
    assertThat(where()).isEqualTo(PaperWindow.DISPLAY);
    desktop.stack.set(0, new SeenWindow(OURS, US, PaperWindow.DISPLAY, false));
    keeper.keep();
    assertThat(desktop.look(OURS).orElseThrow().seen()).isTrue();
    assertThat(told)
        .extracting(Event::facts)
        .containsExactly(Map.of("was", "moved"), Map.of("was", "hidden"));
  }

  @Test
  void opensADestroyedWindowAgain() {
    keeper.keep();
    desktop.stack.clear();
    keeper.keep();
    keeper.keep();
    assertThat(window.reopened).isEqualTo(1);
    assertThat(told).extracting(Event::facts).containsExactly(Map.of("was", "gone"));
  }

  @Test
  void givesTheTopBackAtTheEnd() {
    keeper.keep();
    keeper.letGo();
    assertThat(desktop.topmost).isEmpty();
  }
}
