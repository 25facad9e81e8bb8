package org.eksamik.ui.scene;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.shape.Rectangle;

/** The moment at which what was put into a window can be seen. */
public final class Painted {
  private Painted() {}

  /**
   * Does, once, what takes the FX thread for a while and must not come before the picture: that is
   * painted by a thread of its own and then handed to the window by the FX thread.
   */
  public static void then(Runnable idle) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        // The first pulse draws the window, and the second comes while that is being painted.
        if (pulses > 1) {
          stop();
          // A picture of nothing is painted after the window's, which then waits before us.
          new Rectangle(1, 1)
              .snapshot(
                  _ -> {
                    Platform.runLater(idle);
                    return null;
                  },
                  null,
                  null);
        }
      }
    }.start();
  }
}
