package org.eksamik.app.demo.gallery;

import java.util.Locale;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;

/**
 * What a screen is shown in.
 *
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
public record Dress(Words words, Look look, int width, int height) {
  /**
   * A dress of its own look.
   *
   * @param scale of the text; 1 is the usual one
   */
  public static Dress of(Words words, Theme theme, int width, int height, double scale) {
    Look look = new Look();
    look.theme().set(theme);
    look.scale().set(scale);
    return new Dress(words, look, width, height);
  }

  /** A name for a folder, such as {@code et/light-1024x600} or {@code et/dark-1920x1080-200}. */
  public String name() {
    String usual =
        words.language().getLanguage()
            + "/"
            + look.theme().get().name().toLowerCase(Locale.ROOT)
            + "-"
            + width
            + "x"
            + height;
    return look.percent() == 100 ? usual : usual + "-" + look.percent();
  }

  @Override
  public String toString() {
    return name();
  }
}
