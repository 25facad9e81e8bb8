package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.eksamik.kiosk.DesktopSession.Hindrance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxSessionTest {
  @Test
  void cannotBeHeldWithoutADisplay() {
    assertThat(new LinuxSession(Map.of()).hindrance()).contains(Hindrance.NONE);
    assertThat(new LinuxSession(Map.of("DISPLAY", ":47811")).hindrance()).contains(Hindrance.NONE);
  }

  @Test
  void cannotBeHeldUnderAWaylandDesktop() {
    assertThat(
            new LinuxSession(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0")).hindrance())
        .contains(Hindrance.WAYLAND);
    assertThat(new LinuxSession(Map.of("DISPLAY", ":0", "XDG_SESSION_TYPE", "wayland")).hindrance())
        .contains(Hindrance.WAYLAND);
  }

  @Test
  @Tag("x11")
  void canBeHeldOnlyWhileNobodyElseHoldsTheKeyboard(@TempDir Path folder) throws Exception {
    try (TestDesktop desktop = TestDesktop.open(folder)) {
      LinuxSession session = new LinuxSession(Map.of("DISPLAY", desktop.display()));
      assertThat(session.hindrance()).isEmpty();
      XDesktop other = XDesktop.open(desktop.display());
      assertThat(other.canGrabKeyboard()).isTrue();
      assertThat(session.hindrance()).contains(Hindrance.BUSY);
      other.close();
      TestDesktop.await(
          "the keyboard",
          () -> java.util.Optional.of(true).filter(_ -> session.hindrance().isEmpty()));
    }
  }
}
