package org.eksamik.ui.admin.evidence.viewer;

import java.nio.IntBuffer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.eksamik.capture.recorded.DecodedPicture;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;

/** The picture of a camera or a screen, as large as there is room; or why there is none. */
final class PicturePane extends StackPane implements AutoCloseable {
  private final ImageView view = new ImageView();
  private final Label none = new Label();
  private final ProgressIndicator coming = new ProgressIndicator();
  private final String name;
  private final Words words;
  private final Subscription kept;

  PicturePane(String name, PictureDesk desk, Words words) {
    this.name = name;
    this.words = words;
    setId("picture-" + name);
    getStyleClass().addAll("picture-pane", name);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    // The picture takes what room there is, and asks for none.
    view.setManaged(false);
    none.setWrapText(true);
    none.getStyleClass().addAll("small", "picture-none");
    coming.getStyleClass().add("small-progress");
    getChildren().setAll(view, none, coming);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    kept = desk.pane().subscribe(this::show);
  }

  private void show(PictureDesk.Pane now) {
    String text =
        switch (now) {
          case PictureDesk.Pane.Nothing() -> words.text("viewer." + name + ".none");
          case PictureDesk.Pane.Damaged() -> words.text("viewer.damaged");
          case PictureDesk.Pane.Coming(), PictureDesk.Pane.Picture(_) -> "";
        };
    none.setText(text);
    Shown.when(!text.isEmpty(), none);
    Shown.when(now instanceof PictureDesk.Pane.Coming, coming);
    view.setImage(now instanceof PictureDesk.Pane.Picture(var pixels) ? image(pixels) : null);
    setAccessibleText(text.isEmpty() ? words.text("viewer." + name) : text);
    requestLayout();
  }

  /** The pixels themselves, not copied. */
  static Image image(DecodedPicture pixels) {
    return new WritableImage(
        new PixelBuffer<>(
            pixels.width(),
            pixels.height(),
            IntBuffer.wrap(pixels.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
    double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
    view.setFitWidth(Math.max(1, width));
    view.setFitHeight(Math.max(1, height));
    view.relocate(
        getInsets().getLeft() + (width - view.getLayoutBounds().getWidth()) / 2,
        getInsets().getTop() + (height - view.getLayoutBounds().getHeight()) / 2);
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }
}
