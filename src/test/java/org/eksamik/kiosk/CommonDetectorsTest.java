package org.eksamik.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The detectors that every system has. */
class CommonDetectorsTest {
  @Test
  void knowAProgramByOneNameOnEverySystem() {
    List<String> running = List.of("AnyDesk.exe", "Notepad.EXE", "zoom.us");
    assertThat(Programs.sharing(() -> running).look())
        .containsExactly("AnyDesk.exe runs", "zoom.us runs");
    assertThat(Programs.forbidden(() -> running, List.of("notepad")).look())
        .containsExactly("Notepad.EXE runs");
    assertThat(Programs.forbidden(() -> List.of("notepad"), List.of("Notepad.exe")).look())
        .containsExactly("notepad runs");
  }

  @Test
  void seeOurOwnJavaAmongThePrograms() {
    assertThat(new RunningPrograms().get()).contains("java");
    assertThat(RunningPrograms.of(ProcessHandle.current().pid())).hasValue("java");
    assertThat(RunningPrograms.of(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void countDisplaysWhereTheyHaveNoNames() {
    AtomicInteger count = new AtomicInteger(2);
    Plugged displays = Plugged.displays(count::get);
    assertThat(displays.look()).isEmpty();
    count.set(1);
    assertThat(displays.look()).containsExactly("display 2 went");
    count.set(3);
    assertThat(displays.look()).containsExactly("display 3 came");
  }

  @Test
  void tellWhatTheSystemSaysOfADebugger() {
    assertThat(new Debugger(() -> Optional.of("somebody looks"), List.of("-Xdebug")).look())
        .containsExactly("somebody looks", "Java was started with a debugging port");
  }
}
