package org.eksamik.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What lies in the frame. In Java and not in FXML, as the first check is: reading FXML for the
 * first time takes an eighth of what a student waits for the first picture ({@code
 * docs/performance.md}).
 */
final class FrameParts {
  final Label demoBanner = Shown.named(new Label(), "demo-banner", "demo-banner");
  final Label stepShort = Shown.named(new Label(), "step-short", "step", "here");
  final Label profileTitle = Shown.named(new Label(), "profile-title", "profile-title");
  final MenuButton language = Shown.named(new MenuButton(), "language", "quiet");
  final Button textSize = Shown.named(new Button(), "text-size", "quiet");
  final Button contrast = Shown.named(new Button(), "contrast", "quiet");
  final HBox stepper = Shown.named(new HBox(), "stepper", "stepper");
  final StackPane place = Shown.named(new StackPane(), "place", "place");
  final FontIcon networkIcon = Shown.named(new FontIcon("mdi2l-lan-connect"), "network-icon");
  final Label network = Shown.named(new Label(), "network-fact", "fact");
  final Label battery = Shown.named(new Label(), "battery-fact", "fact");
  final Label update = Shown.named(new Label(), "update-fact", "fact");
  final Label code = Shown.named(new Label(), "code-fact", "fact", "code");
  final Label clock = Shown.named(new Label(), "clock-fact", "fact", "clock");
  final Button help = Shown.named(new Button(), "help", "quiet");
  final VBox frame;
  final StackPane root;

  FrameParts(Words words) {
    demoBanner.setText(words.text("demo.banner"));
    help.setText(words.text("help.open"));
    demoBanner.setMaxWidth(Double.MAX_VALUE);
    stretch(stepShort);
    stretch(profileTitle);
    language.setGraphic(new FontIcon("mdi2t-translate"));
    textSize.setGraphic(new FontIcon("mdi2f-format-size"));
    contrast.setGraphic(new FontIcon("mdi2c-contrast-circle"));
    network.setGraphic(networkIcon);
    battery.setGraphic(new FontIcon("mdi2b-battery-medium"));
    help.setGraphic(new FontIcon("mdi2h-help-circle-outline"));
    wide(language, textSize, contrast, network, battery, code, clock, help);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox.setVgrow(place, Priority.ALWAYS);
    low(stepper).setAlignment(Pos.CENTER);
    frame =
        Shown.named(
            new VBox(
                demoBanner,
                line("top-line", stepShort, profileTitle, language, textSize, contrast),
                stepper,
                place,
                line("status-line", network, battery, update, gap, code, clock, help)),
            "frame");
    root = Shown.named(new StackPane(frame), "frame-stack", "frame");
  }

  private static HBox line(String style, Node... parts) {
    HBox line = low(new HBox(parts));
    line.getStyleClass().add(style);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Takes what is left in its line, and gives way first. */
  private static void stretch(Label label) {
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
  }

  /** Never narrower than their text. */
  private static void wide(Region... parts) {
    for (Region part : parts) {
      part.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  /** Never lower than what lies in it. */
  private static HBox low(HBox line) {
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }
}
