package org.eksamik.app.hold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.eksamik.kiosk.SleepHold;
import org.eksamik.kiosk.macos.AppKit;
import org.eksamik.kiosk.macos.FrontApplication;
import org.eksamik.kiosk.macos.MacSession;
import org.eksamik.kiosk.macos.Presentation;

/** macOS, on the desktop of whoever is signed in. What it changes ends with our process. */
final class MacHold implements SystemHold {
  /** What Command does in a text, in JavaFX's names of keys. */
  private static final Set<String> EDITING =
      Set.of("A", "C", "V", "X", "Z", "B", "I", "U", "LEFT", "RIGHT", "UP", "DOWN", "BACK_SPACE");

  /** Keeps the display, the disk and the machine awake. */
  private static final List<String> CAFFEINATE = List.of("caffeinate", "-dims", "cat");

  @Override
  public DesktopSession session() {
    return new MacSession();
  }

  @Override
  public List<LockStep> steps(HeldExam exam) {
    AppKit application = new AppKit();
    Presentation presentation = new Presentation(exam.window(), application);
    return List.of(
        exam.displays(),
        presentation,
        exam.covering(new ReservedKeys(false, EDITING)),
        new FrontApplication(exam.window(), application, presentation, exam.attempts()),
        new EmptyClipboard(exam.window()::emptyClipboard),
        new SleepHold(CAFFEINATE),
        exam.watch(detectors(exam)));
  }

  private static List<Detector> detectors(HeldExam exam) {
    RunningPrograms running = new RunningPrograms();
    return List.of(
        new FocusDetector(exam.window()),
        Plugged.displays(exam.window()::displays),
        Programs.sharing(running),
        Programs.forbidden(running, exam.settings().watch().forbiddenPrograms()),
        new Debugger(Optional::empty, HeldExam.javaOptions()));
  }

  @Override
  public Map<String, Consumer<String>> restorers() {
    return Map.of();
  }

  @Override
  public void warm() {}
}
