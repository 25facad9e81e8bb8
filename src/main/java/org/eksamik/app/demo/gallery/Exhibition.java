package org.eksamik.app.demo.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.eksamik.browser.PageSnapshot;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;
import org.eksamik.words.Language;

/** Pictures of every screen in every language, theme and size, a folder each. */
public final class Exhibition {
  private final Path folder;
  private final Optional<Administration> staff;
  private int taken;

  /**
   * Readies them.
   *
   * @param staff whose candidates and recordings are shown; empty: none
   */
  public Exhibition(Path folder, Optional<Administration> staff) {
    this.folder = folder;
    this.staff = staff;
  }

  /**
   * Takes them all; not for the FX thread, which runs already.
   *
   * @return how many there are
   */
  public int take() {
    Stream.of(Language.values()).map(Words::in).forEach(this::take);
    return taken;
  }

  private void take(Words words) {
    for (Exhibit each : Gallery.all(staff)) {
      for (Theme theme : Theme.values()) {
        take(each, sizes(words, theme));
      }
      take(each, List.of(Dress.of(words, Theme.LIGHT, 1024, 600, 2)));
    }
  }

  /** Two sizes of window. */
  private static List<Dress> sizes(Words words, Theme theme) {
    return List.of(Dress.of(words, theme, 1024, 600, 1), Dress.of(words, theme, 1920, 1080, 1));
  }

  /**
   * The screen is made once, put into each of these dresses of one scale and theme, and given up.
   */
  private void take(Exhibit each, List<Dress> dresses) {
    try (HungScreen screen = each.hang()) {
      dresses.stream()
          .map(dress ->
              PageSnapshot.png((Supplier<Scene>) () -> screen.in(dress))
                  .thenAccept(png -> write(file(dress, each), png)))
          .toList()
          .forEach(CompletableFuture::join);
    }
    taken += dresses.size();
  }

  private Path file(Dress dress, Exhibit each) {
    return folder.resolve(dress.name()).resolve(each.name() + ".png");
  }

  private static void write(Path file, byte[] png) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, png);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
