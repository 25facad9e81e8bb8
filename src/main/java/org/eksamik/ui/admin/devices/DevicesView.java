package org.eksamik.ui.admin.devices;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.eksamik.capture.Device;
import org.eksamik.ui.admin.devices.DevicesViewModel.Row;
import org.eksamik.ui.admin.devices.DevicesViewModel.State;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The devices, a card each: what it is, whether it works, and the picture that it gave. */
public final class DevicesView implements View {
  private static final double PICTURE_HEIGHT = 72;

  private final Fxml fxml;
  private final DevicesViewModel model;
  private final Words words;
  private final StateBox box;
  private final VBox rows = new VBox();
  private final Subscription kept;

  public DevicesView(DevicesViewModel model, Words words) {
    this.fxml = Fxml.load("DevicesView", words);
    this.model = model;
    this.words = words;
    this.box = new StateBox(words);
    rows.getStyleClass().add("rows");
    Button reload = fxml.get("deviceReload", Button.class);
    reload.setAccessibleText(words.text("devices.reload"));
    reload.setOnAction(_ -> model.look());
    Button all = fxml.get("deviceTryAll", Button.class);
    all.setOnAction(_ -> model.tryAll());
    all.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.busy().get() || devices(model.state().get()).isEmpty(),
                model.busy(),
                model.state()));
    Shown.when(model.busy(), fxml.get("deviceBusy", Node.class));
    this.kept =
        model
            .state()
            .subscribe(this::show)
            .and(model.slow().subscribe(_ -> show(model.state().get())));
  }

  private void show(State now) {
    StackPane place = fxml.get("devicePlace", StackPane.class);
    List<Row> found = devices(now);
    switch (now) {
      case State.Looking() -> box.awaitHere(words.text("devices.looking"), model.slow().get());
      case State.Failed(var why) -> box.fail(why, model::look);
      case State.Listed _ when found.isEmpty() ->
          box.tell(words.text("devices.none"), words.text("devices.none.more"));
      case State.Listed _ -> rows.getChildren().setAll(found.stream().map(this::card).toList());
    }
    place.getChildren().setAll(found.isEmpty() ? box : rows);
  }

  private static List<Row> devices(State now) {
    return now instanceof State.Listed(List<Row> found) ? found : List.of();
  }

  private Node card(Row row) {
    Device device = row.device();
    String kind = words.text("devices.kind." + device.kind().name().toLowerCase(Locale.ROOT));
    Label name = text(device.label());
    name.getStyleClass().add("file-name");
    Label what = text(kind);
    what.getStyleClass().addAll("soft", "small");
    HBox came = new HBox(icon(row.trial()), text(sentence(row.trial())));
    came.getStyleClass().add("line");
    VBox texts = new VBox(name, what, came);
    texts.getStyleClass().add("card-lines");
    HBox.setHgrow(texts, Priority.ALWAYS);
    Button again = new Button(words.text("devices.try"));
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setAccessibleText(words.text("devices.try") + ", " + device.label());
    again.setOnAction(_ -> model.tryOne(device));
    again.disableProperty().bind(model.busy());
    HBox card = new HBox();
    card.getStyleClass().addAll("card", "device-card");
    card.getChildren().add(texts);
    picture(row.trial()).ifPresent(card.getChildren()::add);
    card.getChildren().add(again);
    return card;
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static FontIcon icon(Trial trial) {
    return switch (trial) {
      case Trial.NotYet() -> Shown.icon("mdi2c-circle-outline");
      case Trial.UnderWay() -> Shown.icon("mdi2p-progress-clock", "action");
      case Trial.Picture _, Trial.Sound _ -> Shown.icon("mdi2c-check-circle", "good");
      case Trial.Refused _ -> Shown.icon("mdi2a-alert-circle", "stop");
    };
  }

  private String sentence(Trial trial) {
    return switch (trial) {
      case Trial.NotYet() -> words.text("devices.not-tried");
      case Trial.UnderWay() -> words.text(model.slow().get() ? "devices.slow" : "devices.trying");
      case Trial.Picture(int width, int height, IntBuffer _) ->
          words.text(
              "devices.picture",
              Map.of("width", Integer.toString(width), "height", Integer.toString(height)));
      case Trial.Sound(int samples) -> words.text("devices.sound", "rate", words.number(samples));
      case Trial.Refused(var reason) ->
          switch (reason) {
            case NOT_FOUND -> words.text("devices.gone");
            case BUSY -> words.text("devices.busy");
            case NO_LIBRARY -> words.text("devices.no-library");
          };
    };
  }

  private Optional<Node> picture(Trial trial) {
    if (!(trial instanceof Trial.Picture(int width, int height, IntBuffer argb))) {
      return Optional.empty();
    }
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb.duplicate(), width);
    ImageView view = new ImageView(image);
    view.setFitHeight(PICTURE_HEIGHT);
    view.setPreserveRatio(true);
    view.setAccessibleText(words.text("devices.picture.text"));
    return Optional.of(view);
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get("deviceTryAll", Node.class));
  }

  @Override
  public boolean fills() {
    return true;
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }
}
