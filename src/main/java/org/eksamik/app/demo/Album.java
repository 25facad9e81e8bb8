package org.eksamik.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.eksamik.browser.PageSnapshot;

/** Pictures of the walk, numbered in its order. */
final class Album {
  private static final int MOST_LOOKS = 12;
  private static final int PULSES_BETWEEN_LOOKS = 12;

  private final Path folder;
  private int taken;

  Album(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Takes a picture of the window in front and waits until it is on disk. */
  void take(String name) {
    taken++;
    Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", taken, name));
    try {
      Files.write(file, stillPicture());
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /**
   * A picture that does not change any more: pages paint in several steps after they have loaded.
   */
  private static byte[] stillPicture() {
    byte[] before = PageSnapshot.png(onScreen(Album::front)).join();
    for (int look = 1; look < MOST_LOOKS; look++) {
      afterSomePulses();
      byte[] now = PageSnapshot.png(onScreen(Album::front)).join();
      if (Arrays.equals(before, now)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private static void afterSomePulses() {
    CompletableFuture<Void> passed = new CompletableFuture<>();
    Platform.runLater(() ->
        new AnimationTimer() {
          private int pulses;

          @Override
          public void handle(long now) {
            pulses++;
            if (pulses == PULSES_BETWEEN_LOOKS) {
              stop();
              passed.complete(null);
            }
          }
        }.start());
    passed.join();
  }

  /** The exam's window opens last and lies in front. */
  private static Scene front() {
    List<Window> open = Window.getWindows().stream().filter(Window::isShowing).toList();
    return open.getLast().getScene();
  }

  private static <T> T onScreen(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, Platform::runLater).join();
  }
}
