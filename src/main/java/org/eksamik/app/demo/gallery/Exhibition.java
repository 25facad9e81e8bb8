package org.eksamik.app.demo.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.eksamik.browser.PageSnapshot;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;

/** Pictures of every screen in every language, theme and size, a folder each. */
public final class Exhibition {
  /** So many pictures wait at most until they are on disk: each is some megabytes large. */
  private static final int UNDER_WAY = 8;

  private final Path folder;
  private final Optional<Administration> staff;

  /**
   * Readies them.
   *
   * @param staff whose candidates and recordings are shown; empty: none
   */
  public Exhibition(Path folder, Optional<Administration> staff) {
    this.folder = folder;
    this.staff = staff;
  }

  /** Two sizes of window in every theme, and text of twice the size, in every language. */
  public static List<Dress> dresses() {
    return Words.OFFERED.stream().map(Words::in).flatMap(Exhibition::dresses).toList();
  }

  private static Stream<Dress> dresses(Words words) {
    return Stream.concat(
        Stream.of(Theme.values())
            .flatMap(theme ->
                Stream.of(
                    Dress.of(words, theme, 1024, 600, 1), Dress.of(words, theme, 1920, 1080, 1))),
        Stream.of(Dress.of(words, Theme.LIGHT, 1024, 600, 2)));
  }

  /**
   * Takes them all; not for the FX thread, which runs already.
   *
   * @return how many there are
   */
  public int take() {
    Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
    int taken = 0;
    try (Gallery gallery = staff.map(Gallery::new).orElseGet(Gallery::new)) {
      for (Dress dress : dresses()) {
        Path to = Files.createDirectories(folder.resolve(dress.name()));
        for (Exhibit each : gallery.all()) {
          underWay.add(
              CompletableFuture.supplyAsync(() -> each.in(dress), Platform::runLater)
                  .thenCompose(PageSnapshot::png)
                  .thenAccept(png -> write(to.resolve(each.name() + ".png"), png)));
          taken++;
          if (underWay.size() == UNDER_WAY) {
            underWay.remove().join();
          }
        }
      }
      underWay.forEach(CompletableFuture::join);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    return taken;
  }

  private static void write(Path file, byte[] png) {
    try {
      Files.write(file, png);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
