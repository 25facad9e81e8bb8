package org.eksamik.ui.scan;

import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import org.eksamik.qr.QrCode;

/**
 * A QR code in a white square of 360 px, quiet zone kept. Each module is a whole number of the
 * screen's own dots, so that its edges are sharp at every screen scale.
 */
final class CodePicture extends StackPane {
  static final int SIDE = 360;

  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  CodePicture(QrCode code) {
    getStyleClass().add("code-picture");
    setMinSize(SIDE, SIDE);
    setPrefSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    double screenScale = Screen.getPrimary().getOutputScaleX();
    int modules = code.modules();
    int dot = Math.max(1, (int) (SIDE * screenScale / modules));
    ImageView view = new ImageView(draw(code, dot));
    view.setSmooth(false);
    view.setFitWidth(modules * dot / screenScale);
    view.setPreserveRatio(true);
    getChildren().add(view);
  }

  /** All pixels at once: one by one they would hold up the window. */
  private static WritableImage draw(QrCode code, int dot) {
    int side = code.modules() * dot;
    int[] pixels = new int[side * side];
    for (int row = 0; row < code.modules(); row++) {
      int first = row * dot * side;
      for (int column = 0; column < code.modules(); column++) {
        int from = first + column * dot;
        Arrays.fill(pixels, from, from + dot, code.dark(column, row) ? BLACK : WHITE);
      }
      for (int line = 1; line < dot; line++) {
        System.arraycopy(pixels, first, pixels, first + line * side, side);
      }
    }
    WritableImage picture = new WritableImage(side, side);
    picture
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
    return picture;
  }
}
