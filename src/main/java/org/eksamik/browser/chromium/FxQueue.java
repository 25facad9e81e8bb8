package org.eksamik.browser.chromium;

import javafx.application.Platform;

/** Work for the FX thread that is dropped once the visit is over. For any thread. */
final class FxQueue {
  private volatile boolean over;

  void add(Runnable work) {
    Platform.runLater(() -> {
      if (!over) {
        work.run();
      }
    });
  }

  void close() {
    over = true;
  }
}
