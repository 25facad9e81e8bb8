package org.eksamik.ui.held;

import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import com.sun.javafx.stage.WindowHelper;
import com.sun.javafx.tk.quantum.WindowStage;
import java.util.Optional;
import javafx.stage.Stage;
import org.eksamik.kiosk.Area;

/**
 * What the system calls a stage, and the display it is on. JavaFX tells neither in its public API.
 *
 * @param number the XID under X11
 */
record NativeWindow(long number, Area display) {

  /** On the FX thread; empty for a stage that is not shown. */
  static Optional<NativeWindow> of(Stage stage) {
    if (!(WindowHelper.getPeer(stage) instanceof WindowStage shown)) {
      return Optional.empty();
    }
    Window window = shown.getPlatformWindow();
    if (window == null || window.isClosed()) {
      return Optional.empty();
    }
    Screen screen = window.getScreen();
    return Optional.of(
        new NativeWindow(
            window.getNativeWindow(),
            new Area(
                screen.getPlatformX(),
                screen.getPlatformY(),
                screen.getPlatformWidth(),
                screen.getPlatformHeight())));
  }
}
