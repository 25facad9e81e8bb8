package org.eksamik.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.words.Words;

/**
 * Gets the first screens' fonts, colours and classes ready while the profile is still being read,
 * so that the window itself has little to do.
 */
public final class FirstScreens {
  private static final List<String> NAMES = List.of("FrameView", "CheckView", "SignInView");

  private FirstScreens() {}

  /** Takes a while; JavaFX runs already. Any thread but FX's, since nothing of it is shown. */
  public static void prepare() {
    Style.loadFonts();
    Words words = Words.in(Locale.ENGLISH);
    for (String name : NAMES) {
      Parent root = Fxml.load(name, words).root();
      Style.dress(new Scene(root), new Look());
      root.applyCss();
      root.layout();
    }
  }
}
