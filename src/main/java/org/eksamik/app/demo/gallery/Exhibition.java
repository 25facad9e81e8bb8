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
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.eksamik.browser.PageSnapshot;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;
import org.eksamik.words.Language;
import org.jspecify.annotations.Nullable;

/** Pictures of every screen in every language, theme and size, a folder each. */
public final class Exhibition {
  /** So many pictures wait at most until they are on disk: each is some megabytes large. */
  private static final int UNDER_WAY = 6;

  private final Path folder;
  private final Optional<Administration> staff;
  private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
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

  /** In one language; what its screens stand on is given up afterwards. */
  private void take(Words words) {
    try (Gallery gallery = staff.map(Gallery::new).orElseGet(Gallery::new)) {
      for (Exhibit each : gallery.all()) {
        take(each, themes(words));
        take(each, List.of(Dress.of(words, Theme.LIGHT, 1024, 600, 2)));
      }
      underWay.forEach(CompletableFuture::join);
      underWay.clear();
    }
  }

  /** Two sizes of window in every theme. */
  private static List<Dress> themes(Words words) {
    return Stream.of(Theme.values())
        .flatMap(theme ->
            Stream.of(Dress.of(words, theme, 1024, 600, 1), Dress.of(words, theme, 1920, 1080, 1)))
        .toList();
  }

  /** The screen is made once and then put into each of the dresses. */
  private void take(Exhibit each, List<Dress> dresses) {
    OneScreen screen = new OneScreen(each);
    for (Dress dress : dresses) {
      Path file = folder.resolve(dress.name()).resolve(each.name() + ".png");
      underWay.add(
          PageSnapshot.png((Supplier<Scene>) () -> screen.in(dress))
              .thenAccept(png -> write(file, png)));
      taken++;
      if (underWay.size() == UNDER_WAY) {
        underWay.remove().join();
      }
    }
  }

  private static void write(Path file, byte[] png) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, png);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** A screen that changes its dress; FX thread. */
  private static final class OneScreen {
    private final Exhibit exhibit;
    private @Nullable Scene now;

    OneScreen(Exhibit exhibit) {
      this.exhibit = exhibit;
    }

    Scene in(Dress dress) {
      Scene next = now == null ? exhibit.in(dress) : Exhibit.again(now, dress);
      now = next;
      return next;
    }
  }
}
