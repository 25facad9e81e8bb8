package org.eksamik.ui;

import org.eksamik.ui.scene.Style;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Gets ready what every first screen stands on while the profile is still being read. What is left
 * of it when the window comes goes on beside the window's own work.
 */
public final class FirstScreens {
  private static final String SOME_ICON = "mdi2c-circle-outline";

  private FirstScreens() {}

  /** Takes a while; JavaFX runs already. Any thread but FX's, since nothing of it is shown. */
  public static void prepare() {
    Style.loadFonts();
    new FontIcon().setIconLiteral(SOME_ICON);
  }
}
