package org.eksamik.kiosk.macos;

import java.util.Optional;
import org.eksamik.kiosk.ExamWindow;
import org.eksamik.kiosk.LockStep;

/**
 * No Dock, no menu bar, no switching to other programs, no force quit, no logging out. macOS
 * forgets it with our process. It comes before full screen, which keeps what it finds.
 */
public final class Presentation implements LockStep {
  private final ExamWindow window;
  private final Application application;
  private Optional<PresentationOptions> before = Optional.empty();

  public Presentation(ExamWindow window, Application application) {
    this.window = window;
    this.application = application;
  }

  @Override
  public String name() {
    return "presentation";
  }

  @Override
  public void perform() {
    before =
        Optional.of(
            window.ask(() -> {
              PresentationOptions was = application.presentation();
              application.presentation(PresentationOptions.EXAM);
              return was;
            }));
  }

  @Override
  public void undo() {
    before.ifPresent(options ->
        window.ask(() -> {
          application.presentation(options);
          return true;
        }));
    before = Optional.empty();
  }

  /** Asks once more for what something took away. On the window's thread. */
  void again() {
    if (!application.presentation().has(PresentationOptions.EXAM)) {
      application.presentation(PresentationOptions.EXAM);
    }
  }
}
