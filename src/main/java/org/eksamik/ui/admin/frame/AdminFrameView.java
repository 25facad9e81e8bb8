package org.eksamik.ui.admin.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.eksamik.ui.frame.LookButtons;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Sight;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.eksamik.words.Language;

/** Top line, rail and place of the administrator's screens, in one language. */
public final class AdminFrameView {
  private final Fxml fxml;
  private Optional<View> shown = Optional.empty();

  /**
   * What the top line and the rail lead to.
   *
   * @param places the entries of the rail
   */
  public record Ways(
      Consumer<Language> speak, Runnable leave, List<Place> places, Consumer<Place> go) {
    public Ways {
      places = List.copyOf(places);
    }
  }

  public AdminFrameView(String title, boolean demo, Words words, Look look, Ways ways) {
    this.fxml = Fxml.load("AdminFrameView", words);
    Shown.when(demo, fxml.get("demoBanner", Node.class));
    LookButtons.of(fxml).live(words, look, ways.speak());
    BooleanBinding low = Shown.low(fxml.get("frameStack", StackPane.class), look.scale());
    // Where there is little room three letters of it would be left.
    fxml.get("profileTitle", Label.class)
        .textProperty()
        .bind(
            Bindings.when(low)
                .then("")
                .otherwise(words.text("admin.frame.title", "profile", title)));
    fxml.get("adminLeave", Button.class).setOnAction(_ -> ways.leave().run());
    ways.places().forEach(place -> rail(place, words, ways.go()));
  }

  private void rail(Place place, Words words, Consumer<Place> go) {
    String name = place.name().toLowerCase(Locale.ROOT);
    ToggleButton entry =
        new ToggleButton(
            words.text("admin." + name),
            Shown.icon(
                switch (place) {
                  case CANDIDATES -> "mdi2a-account-group-outline";
                  case ACCOUNTS -> "mdi2c-card-account-details-outline";
                  case PROFILES -> "mdi2f-file-cog-outline";
                  case DEVICES -> "mdi2v-video-outline";
                  case EVIDENCE -> "mdi2m-movie-open-outline";
                }));
    entry.setId("rail-" + name);
    entry.getStyleClass().add("rail-entry");
    entry.setContentDisplay(ContentDisplay.TOP);
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setUserData(place);
    entry.setOnAction(_ -> {
      entry.setSelected(true);
      go.accept(place);
    });
    fxml.get("rail", VBox.class).getChildren().add(entry);
  }

  public Parent root() {
    return fxml.root();
  }

  /**
   * Puts a screen into the frame and the keyboard on it.
   *
   * @param here the entry of the rail that it belongs to; empty: there is no rail yet
   */
  public void show(View view, Optional<Place> here) {
    StackPane place = fxml.get("place", StackPane.class);
    close();
    shown = Optional.of(view);
    VBox rail = fxml.get("rail", VBox.class);
    Shown.when(here.isPresent() && rail.getChildren().size() > 1, rail);
    rail.getChildren()
        .forEach(entry -> {
          if (entry instanceof ToggleButton toggle) {
            toggle.setSelected(here.filter(toggle.getUserData()::equals).isPresent());
          }
        });
    if (view.fills()) {
      place.getChildren().setAll(view.root());
    } else {
      Sight.keepActions(view.root());
      StackPane middle = new StackPane(view.root());
      middle.getStyleClass().add("middle");
      ScrollPane scroll = new ScrollPane(middle);
      scroll.setFitToWidth(true);
      scroll.setFitToHeight(true);
      scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
      scroll.setFocusTraversable(false);
      place.getChildren().setAll(scroll);
    }
    view.first().ifPresent(part -> Shown.focus(place, part));
  }

  /** Takes leave of the screen that is shown. */
  public void close() {
    shown.ifPresent(View::close);
  }

  /** Lays a question over everything, or takes it away. */
  public void cover(View question) {
    Node frame = fxml.get("frame", Node.class);
    frame.setDisable(true);
    fxml.get("frameStack", StackPane.class).getChildren().setAll(frame, question.root());
    question.first().ifPresent(part -> Shown.focus(question.root(), part));
  }

  /** Takes the question away. */
  public void uncover() {
    Node frame = fxml.get("frame", Node.class);
    frame.setDisable(false);
    fxml.get("frameStack", StackPane.class).getChildren().setAll(frame);
  }
}
