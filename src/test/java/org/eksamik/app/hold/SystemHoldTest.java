package org.eksamik.app.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.eksamik.kiosk.DesktopSession.Hindrance;
import org.eksamik.kiosk.windows.SettingsHold;
import org.eksamik.kiosk.windows.Taskbar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemHoldTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, LinuxHold",
    "Windows 11, WindowsHold",
    "Mac OS X, MacHold",
    "Darwin, NoHold",
    "FreeBSD, NoHold",
    "'', NoHold"
  })
  void goesByTheNameThatJavaHasForTheSystem(String system, String hold) {
    assertThat(SystemHold.of(system).getClass().getSimpleName()).isEqualTo(hold);
  }

  @Test
  void beginsNoExamOnASystemItDoesNotKnow() {
    assertThat(SystemHold.of("Plan 9").session().hindrance()).contains(Hindrance.UNKNOWN);
  }

  @Test
  void hasARestorerForEveryNoteThatWindowsNeeds() {
    assertThat(SystemHold.of("Windows 11").restorers())
        .containsOnlyKeys(Taskbar.NAME, SettingsHold.NAME);
  }
}
