package org.eksamik.ui.admin.evidence.viewer;

import org.eksamik.evidence.reading.Gravity;
import org.eksamik.ui.scene.Shown;
import org.kordamp.ikonli.javafx.FontIcon;

/** How much an event matters, as a colour and as a shape. */
final class GravityIcon {
  private GravityIcon() {}

  static FontIcon of(Gravity gravity, String... styles) {
    FontIcon icon =
        switch (gravity) {
          case USUAL -> Shown.icon("mdi2c-circle-medium", "usual");
          case NOTABLE -> Shown.icon("mdi2t-triangle", "attention");
          case GRAVE -> Shown.icon("mdi2r-rhombus", "stop");
        };
    icon.getStyleClass().add("gravity");
    icon.getStyleClass().addAll(styles);
    return icon;
  }
}
