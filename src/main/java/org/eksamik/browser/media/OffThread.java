package org.eksamik.browser.media;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the operating system beside the FX thread, and comes back to it with the answer. */
final class OffThread {
  private static final Logger LOG = LoggerFactory.getLogger(OffThread.class);

  private OffThread() {}

  static <T> void run(Callable<T> work, Consumer<T> then, Runnable failed) {
    // Not a virtual thread: native calls would hold up its carrier, and there are few of those.
    Thread.ofPlatform()
        .daemon()
        .name("media request")
        .start(() -> {
          try {
            T answer = work.call();
            Platform.runLater(() -> then.accept(answer));
          } catch (Exception | LinkageError e) {
            LOG.warn("A device request failed", e);
            Platform.runLater(failed);
          }
        });
  }
}
