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

  /** Light modules around the code: ISO/IEC 18004 asks for four. */
  private static final int QUIET = 4;

  CodePicture(CodeDots dots) {
    getStyleClass().add("code-picture");
    setMinSize(SIDE, SIDE);
    setPrefSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    double screenScale = Screen.getPrimary().getOutputScaleX();
    int modules = dots.modules() + 2 * QUIET;
    int dot = Math.max(1, (int) (SIDE * screenScale / modules));
    ImageView view = new ImageView(draw(dots, dot));
    view.setSmooth(false);
    view.setFitWidth(modules * dot / screenScale);
    view.setPreserveRatio(true);
    getChildren().add(view);
  }

  private static WritableImage draw(CodeDots dots, int dot) {
    int side = (dots.modules() + 2 * QUIET) * dot;
    WritableImage picture = new WritableImage(side, side);
    PixelWriter pixels = picture.getPixelWriter();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = x / dot - QUIET;
        int row = y / dot - QUIET;
        pixels.setColor(x, y, dark(dots, column, row) ? Color.BLACK : Color.WHITE);
      }
    }
    return picture;
  }

  private static boolean dark(CodeDots dots, int column, int row) {
    return column >= 0
        && row >= 0
        && column < dots.modules()
        && row < dots.modules()
        && dots.dark(column, row);
  }
}
