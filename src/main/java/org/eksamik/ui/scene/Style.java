package org.eksamik.ui.scene;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Gives scenes the program's typeface, colours and sizes. */
public final class Style {
  private static final int BODY = 16;
  private static final double LARGE = 1.5;
  private static final double HUGE = 2.5;

  /** Where the font that comes along lies on the class path. */
  static final String FONTS = "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";

  /** How controls look where we say nothing; in the form that needs no parsing. */
  private static final String CONTROLS = new PrimerLight().getUserAgentStylesheetBSS();

  /** In that form, too, where a package was built. */
  private static final String OURS =
      Optional.ofNullable(Style.class.getResource("/css/eksamik.bss"))
          .or(() -> Optional.ofNullable(Style.class.getResource("/css/eksamik.css")))
          .orElseThrow()
          .toExternalForm();

  private Style() {}

  /**
   * Makes {@link #CONTROLS} those of the whole program, in place of JavaFX's own stylesheet, which
   * would be read for nothing. Before the first control; FX thread.
   */
  public static void replaceModena() {
    Application.setUserAgentStylesheet(CONTROLS);
  }

  /** Loads the typeface that comes with the program, once; before the first window. */
  public static void loadFonts() {
    Objects.requireNonNull(Typeface.FONTS);
  }

  /** JavaFX keeps fonts for the whole program. */
  private static final class Typeface {
    static final List<Font> FONTS =
        Stream.of("Regular/OpenSans-Regular.ttf", "Semibold/OpenSans-Semibold.ttf")
            .map(Typeface::load)
            .toList();

    private static Font load(String file) {
      try (InputStream font =
          Objects.requireNonNull(Style.class.getResourceAsStream(Style.FONTS + file))) {
        return Font.loadFont(font, BODY);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** Gives a scene the stylesheets, the look's theme of now, and text that follows its scale. */
  public static void dress(Scene scene, Look look) {
    scene.setUserAgentStylesheet(CONTROLS);
    scene.getStylesheets().setAll(OURS);
    paint(scene.getRoot(), look.theme().get());
    enlarge(scene.getRoot(), look.scale().get());
    scene
        .getRoot()
        .styleProperty()
        .bind(
            Shown.text(
                look.scale(), scale -> "-fx-font-size: " + BODY * scale.doubleValue() + "px;"));
  }

  /**
   * Gives menus and tooltips over a scene its colours and its size of text: they are windows of
   * their own and know neither.
   *
   * @return ends it
   */
  public static Subscription dressPopups(Scene scene, Look look) {
    ListChangeListener<Window> opened =
        change -> {
          while (change.next()) {
            for (Window window : change.getAddedSubList()) {
              if (window instanceof PopupWindow popup
                  && Objects.equals(popup.getOwnerWindow(), scene.getWindow())) {
                Parent root = popup.getScene().getRoot();
                paint(root, look.theme().get());
                root.setStyle(scene.getRoot().getStyle());
              }
            }
          }
        };
    Window.getWindows().addListener(opened);
    return () -> Window.getWindows().removeListener(opened);
  }

  /** Tells the stylesheet that the text is large, for what cannot follow its size by itself. */
  public static void enlarge(Parent root, double scale) {
    Shown.style(root, "large-text", scale >= LARGE);
    Shown.style(root, "huge-text", scale >= HUGE);
  }

  /** Puts a theme on a root, in place of another. */
  public static void paint(Parent root, Theme theme) {
    for (Theme each : Theme.values()) {
      root.getStyleClass().remove(each.styleClass());
    }
    root.getStyleClass().add(theme.styleClass());
  }
}
