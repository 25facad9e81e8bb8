package org.eksamik.ui.check;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.eksamik.capture.Device;
import org.eksamik.ui.check.MicrophoneLevel.Heard;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A camera's picture as in a mirror, or how loud it is, and which device it comes from. */
final class LiveSignPane extends HBox {
  private final Words words;
  private Subscription kept = Subscription.EMPTY;

  LiveSignPane(LiveSign sign, Words words) {
    this.words = words;
    getStyleClass().add("live-sign");
    switch (sign) {
      case CameraPicture camera -> show(camera);
      case MicrophoneLevel microphone -> show(microphone);
    }
  }

  /** Hears no more of the device. */
  void clear() {
    kept.unsubscribe();
  }

  private void show(CameraPicture camera) {
    Label opening = text("check.camera.opening");
    opening.getStyleClass().add("soft");
    ImageView picture = new ImageView();
    picture.setId("camera-picture");
    picture.setPreserveRatio(true);
    picture.setScaleX(-1);
    picture.setAccessibleText(words.text("check.camera.picture"));
    StackPane place = new StackPane(opening, picture);
    place.getStyleClass().add("live-picture");
    picture.fitWidthProperty().bind(place.widthProperty());
    picture.fitHeightProperty().bind(place.heightProperty());
    HBox dark = line(Shown.icon("mdi2a-alert-outline", "attention"), text("check.camera.dark"));
    beside(
        place, text("check.camera.note"), dark, choice(camera, words.text("check.camera.choose")));
    keep(camera.picture().subscribe(now -> draw(now, picture)));
    keep(camera.picture().subscribe(now -> Shown.when(now.isEmpty(), opening)));
    keep(camera.doubtful().subscribe(is -> Shown.when(is, dark)));
  }

  private static void draw(Optional<SmallPicture> now, ImageView view) {
    if (now.isEmpty()) {
      view.setImage(null);
      return;
    }
    SmallPicture picture = now.get();
    WritableImage image = canvas(view.getImage(), picture);
    IntBuffer argb = picture.argb().duplicate();
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            argb,
            picture.width());
    view.setImage(image);
  }

  /** The same image as long as the size is the same. */
  private static WritableImage canvas(@Nullable Image before, SmallPicture picture) {
    return before instanceof WritableImage same
            && same.getWidth() == picture.width()
            && same.getHeight() == picture.height()
        ? same
        : new WritableImage(picture.width(), picture.height());
  }

  private void show(MicrophoneLevel microphone) {
    ProgressBar bar = new ProgressBar();
    bar.setId("microphone-level");
    bar.getStyleClass().add("live-level");
    bar.setAccessibleText(words.text("check.microphone.level"));
    FontIcon icon = new FontIcon();
    Label heard = new Label();
    heard.setWrapText(true);
    heard.setMinHeight(Region.USE_PREF_SIZE);
    beside(bar, line(icon, heard), choice(microphone, words.text("check.microphone.choose")));
    getStyleClass().add("live-sound");
    keep(microphone.level().subscribe(level -> bar.setProgress(level.doubleValue())));
    keep(microphone.heard().subscribe(now -> tell(now, icon, heard)));
  }

  private void tell(Heard heard, FontIcon icon, Label label) {
    icon.getStyleClass().removeAll("good", "attention");
    switch (heard) {
      case NOT_YET -> {
        icon.setIconLiteral("mdi2m-microphone-outline");
        label.setText(words.text("check.microphone.speak"));
      }
      case YES -> {
        icon.setIconLiteral("mdi2c-check-circle");
        icon.getStyleClass().add("good");
        label.setText(words.text("check.microphone.heard"));
      }
      case NOTHING -> {
        icon.setIconLiteral("mdi2a-alert-outline");
        icon.getStyleClass().add("attention");
        label.setText(words.text("check.microphone.silent"));
      }
    }
  }

  /** Shown where there is more than one. */
  private ComboBox<Device> choice(LiveSign sign, String name) {
    ComboBox<Device> box = new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(name);
    box.setConverter(new Labels());
    keep(
        sign.choice()
            .subscribe(choice -> {
              box.getItems().setAll(choice.all());
              choice.now().ifPresent(box::setValue);
              Shown.when(choice.all().size() > 1, box);
            }));
    box.setOnAction(_ -> {
      Optional<Device> wanted = Optional.ofNullable(box.getValue());
      wanted.filter(it -> !sign.choice().get().now().equals(wanted)).ifPresent(sign::choose);
    });
    return box;
  }

  /** What is live at left, all of one width; its words at right. */
  private void beside(Node live, Node... texts) {
    VBox column = new VBox(texts);
    column.getStyleClass().add("live-words");
    HBox.setHgrow(column, Priority.ALWAYS);
    getChildren().setAll(live, column);
  }

  private static HBox line(FontIcon icon, Label text) {
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(icon, text);
    line.getStyleClass().add("line");
    return line;
  }

  private Label text(String key) {
    Label label = new Label(words.text(key));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void keep(Subscription more) {
    kept = kept.and(more);
  }

  /** A device is called by what its maker calls it. */
  private static final class Labels extends StringConverter<Device> {
    @Override
    public String toString(@Nullable Device device) {
      return device == null ? "" : device.label();
    }

    @Override
    public @Nullable Device fromString(String label) {
      return null;
    }
  }
}
