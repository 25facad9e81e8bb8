package org.eksamik.ui.scan;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;

/**
 * A QR code in a white square of 360 px, quiet zone kept. Each module is a whole number of the
 * screen's own dots, so that its edges are sharp at every screen scale.
 */
final class CodePicture extends StackPane {
  static final int SIDE = 360;

  CodePicture(CodeDots dots) {
    getStyleClass().add("code-picture");
    setMinSize(SIDE, SIDE);
    setPrefSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    double screenScale = Screen.getPrimary().getOutputScaleX();
    int modules = dots.modules();
    int dot = Math.max(1, (int) (SIDE * screenScale / modules));
    ImageView view = new ImageView(draw(dots, dot));
    view.setSmooth(false);
    view.setFitWidth(modules * dot / screenScale);
    view.setPreserveRatio(true);
    getChildren().add(view);
  }

  private static WritableImage draw(CodeDots dots, int dot) {
    int side = dots.modules() * dot;
    WritableImage picture = new WritableImage(side, side);
    PixelWriter pixels = picture.getPixelWriter();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        pixels.setColor(x, y, dots.dark(x / dot, y / dot) ? Color.BLACK : Color.WHITE);
      }
    }
    return picture;
  }
}
