package org.eksamik.ui;

import java.util.List;
import java.util.Locale;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Style;
import org.eksamik.ui.words.Words;

/**
 * Gets the first screens' fonts and classes ready while the profile is still being read. What is
 * left of it when the window comes goes on beside the window's own work.
 */
public final class FirstScreens {
  private static final List<String> NAMES = List.of("FrameView", "CheckView", "SignInView");

  private FirstScreens() {}

  /** Takes a while; JavaFX runs already. Any thread but FX's, since nothing of it is shown. */
  public static void prepare() {
    Style.loadFonts();
    Words words = Words.in(Locale.ENGLISH);
    NAMES.forEach(name -> Fxml.load(name, words));
  }
}
