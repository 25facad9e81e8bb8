package org.eksamik.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.eksamik.browser.PageSnapshot;

/** Pictures of the walk, numbered in its order. */
final class Album {
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
    byte[] picture = PageSnapshot.png(onScreen(Album::front)).join();
    try {
      Files.write(file, picture);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
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
