package org.eksamik.browser.chromium.view;

import javafx.geometry.Bounds;
import javafx.stage.Window;

/** Puts the window of another program into the program's own, as the system has it. */
public interface PageWindows {
  /**
   * Waits for a window that comes up with a name, and keeps it hidden until it is placed. Any
   * thread; returns when it can come.
   *
   * @param windowClass that only this window's program gives its windows
   * @param lost called, by any thread, when the window is gone without having been closed
   */
  PageWindow expect(String windowClass, Runnable lost);

  /** One window. On the FX thread; returns at once. */
  interface PageWindow extends AutoCloseable {
    /**
     * Shows it inside a window.
     *
     * @param in a window that is shown
     * @param at in its scene
     */
    void place(Window in, Bounds at);

    void hide();

    /** Whether the other program has opened it; any thread. */
    boolean hasCome();

    /** Whether it has ever been where it was placed; any thread. */
    boolean wasInPlace();

    @Override
    void close();
  }
}
