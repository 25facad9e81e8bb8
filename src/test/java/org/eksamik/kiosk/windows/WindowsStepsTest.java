package org.eksamik.kiosk.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eksamik.kiosk.DesktopSession.Hindrance;
import org.eksamik.kiosk.KioskLock;
import org.eksamik.kiosk.LockFile;
import org.eksamik.kiosk.LockFile.Left;
import org.eksamik.kiosk.windows.WindowsDesktop.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lock changes on Windows, and who puts it back. */
class WindowsStepsTest {
  private final PaperDesktop desktop = new PaperDesktop();
  private final Map<SessionSetting, Integer> before = Map.copyOf(desktop.settings);
  @TempDir Path data;

  private KioskLock lock() {
    return new KioskLock(
        List.of(new Taskbar(desktop), new SettingsHold(desktop)), new LockFile(data), _ -> {});
  }

  @Test
  void turnsShortcutsOffAndLeavesTheRestToWhoNeedsIt() throws Exception {
    lock().lock();
    assertThat(desktop.settings)
        .containsEntry(SessionSetting.STICKY_KEYS, 506)
        .containsEntry(SessionSetting.FILTER_KEYS, 122)
        .containsEntry(SessionSetting.TOGGLE_KEYS, 58)
        .containsEntry(SessionSetting.MOUSE_KEYS, 1)
        .containsEntry(SessionSetting.SCREEN_SAVER, 0)
        .containsEntry(SessionSetting.FOREGROUND_LOCK, 0);
    assertThat(desktop.hidden).containsExactly(71L, 72L);
  }

  @Test
  void givesEverythingBack() throws Exception {
    KioskLock lock = lock();
    lock.lock();
    lock.unlock();
    assertThat(desktop.settings).isEqualTo(before);
    assertThat(desktop.hidden).isEmpty();
  }

  @Test
  void notesWhatAnotherProcessNeedsToGiveItBack() throws Exception {
    lock().lock();
    Left left = new LockFile(data).left().orElseThrow();
    assertThat(left.steps()).containsOnlyKeys(Taskbar.NAME, SettingsHold.NAME);
    SessionSettings.read(left.steps().getOrDefault(SettingsHold.NAME, "")).putBack(desktop);
    Taskbar.restore(desktop);
    assertThat(desktop.settings).isEqualTo(before);
    assertThat(desktop.hidden).isEmpty();
  }

  @Test
  void readsAsMuchOfANoteAsThereIs() {
    assertThat(SessionSettings.read("STICKY_KEYS=510 SCREEN_SAVER=? OTHER=1").values())
        .containsExactly(Map.entry(SessionSetting.STICKY_KEYS, 510));
    assertThat(SessionSettings.read("").values()).isEmpty();
  }

  @Test
  void seesARemoteSessionAndSaysWhy() {
    RemoteSession detector = new RemoteSession(desktop);
    assertThat(detector.look()).isEmpty();
    desktop.metrics.put(Metric.REMOTE_SESSION, 1);
    desktop.metrics.put(Metric.REMOTE_CONTROL, 1);
    assertThat(detector.look())
        .containsExactly(
            "Windows calls this a Remote Desktop session",
            "Windows says that this session is steered from elsewhere");
  }

  @Test
  void holdsNoSessionWithoutADisplay() {
    assertThat(new WindowsSession(desktop).hindrance()).contains(Hindrance.NONE);
    desktop.metrics.put(Metric.DISPLAYS, 1);
    assertThat(new WindowsSession(desktop).hindrance()).isEmpty();
  }
}
