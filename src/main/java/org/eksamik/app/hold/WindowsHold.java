package org.eksamik.app.hold;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eksamik.kiosk.Debugger;
import org.eksamik.kiosk.DesktopSession;
import org.eksamik.kiosk.Detector;
import org.eksamik.kiosk.EmptyClipboard;
import org.eksamik.kiosk.FocusDetector;
import org.eksamik.kiosk.LockStep;
import org.eksamik.kiosk.Plugged;
import org.eksamik.kiosk.Programs;
import org.eksamik.kiosk.ReservedKeys;
import org.eksamik.kiosk.RunningPrograms;
import org.eksamik.kiosk.WindowsDetector;
import org.eksamik.kiosk.windows.AwakeThread;
import org.eksamik.kiosk.windows.ForeignWindows;
import org.eksamik.kiosk.windows.KeyboardHook;
import org.eksamik.kiosk.windows.RemoteSession;
import org.eksamik.kiosk.windows.SessionSettings;
import org.eksamik.kiosk.windows.SettingsHold;
import org.eksamik.kiosk.windows.Taskbar;
import org.eksamik.kiosk.windows.User32Desktop;
import org.eksamik.kiosk.windows.WindowsDesktop;
import org.eksamik.kiosk.windows.WindowsSession;

/** Windows, on the desktop of whoever is signed in. */
final class WindowsHold implements SystemHold {
  @Override
  public DesktopSession session() {
    return () -> new WindowsSession(new User32Desktop()).hindrance();
  }

  @Override
  public List<LockStep> steps(HeldExam exam) {
    WindowsDesktop desktop = new User32Desktop();
    return List.of(
        exam.displays(),
        exam.covering(new ReservedKeys(true)),
        new Taskbar(desktop),
        new SettingsHold(desktop),
        new ForeignWindows(exam.window(), desktop, exam.attempts(), exam.events()),
        new KeyboardHook(exam.attempts()),
        new EmptyClipboard(exam.window()::emptyClipboard),
        new AwakeThread(),
        exam.watch(detectors(exam, desktop)));
  }

  private static List<Detector> detectors(HeldExam exam, WindowsDesktop desktop) {
    RunningPrograms running = new RunningPrograms();
    return List.of(
        new FocusDetector(exam.window()),
        new WindowsDetector(exam.attempts()),
        Plugged.displays(exam.window()::displays),
        new RemoteSession(desktop),
        Programs.sharing(running),
        Programs.forbidden(running, exam.settings().watch().forbiddenPrograms()),
        new Debugger(desktop::debugger, HeldExam.javaOptions()));
  }

  @Override
  public Map<String, Consumer<String>> restorers() {
    return Map.of(
        Taskbar.NAME,
        _ -> Taskbar.restore(new User32Desktop()),
        SettingsHold.NAME,
        note -> SessionSettings.read(note).putBack(new User32Desktop()));
  }

  @Override
  public void warm() {
    new User32Desktop().foreground();
  }
}
