package org.eksamik.ui.held;

import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import com.sun.javafx.stage.WindowHelper;
import com.sun.javafx.tk.quantum.WindowStage;
import java.util.Optional;
import org.eksamik.kiosk.Area;

/**
 * What the system calls a window, and the display it is on. JavaFX tells neither in its public API.
 *
 * @param number the XID under X11
 */
public record NativeWindow(long number, Area display) {

  /** On the FX thread; empty for a window that is not shown. */
  public static Optional<NativeWindow> of(javafx.stage.Window of) {
    if (!(WindowHelper.getPeer(of) instanceof WindowStage shown)) {
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
