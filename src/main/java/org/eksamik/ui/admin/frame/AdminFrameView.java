package org.eksamik.ui.admin.frame;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.eksamik.ui.frame.LookButtons;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** Top line, rail and place of the administrator's screens, in one language. */
public final class AdminFrameView {
  private final Fxml fxml;
  private Optional<View> shown = Optional.empty();

  /** What the top line leads to. */
  public record Ways(Runnable nextLanguage, Runnable leave) {}

  public AdminFrameView(String title, boolean demo, Words words, Look look, Ways ways) {
    this.fxml = Fxml.load("AdminFrameView", words);
    Shown.when(demo, fxml.get("demoBanner", Node.class));
    fxml.get("profileTitle", Label.class)
        .setText(words.text("admin.frame.title", "profile", title));
    LookButtons.of(fxml, words, look, ways.nextLanguage());
    fxml.get("adminLeave", Button.class).setOnAction(_ -> ways.leave().run());
  }

  public Parent root() {
    return fxml.root();
  }

  /** Puts a screen into the frame and the keyboard on it; a screen that fills has the rail. */
  public void show(View view) {
    StackPane place = fxml.get("place", StackPane.class);
    close();
    shown = Optional.of(view);
    Shown.when(view.fills(), fxml.get("rail", Node.class));
    if (view.fills()) {
      place.getChildren().setAll(view.root());
    } else {
      StackPane middle = new StackPane(view.root());
      middle.getStyleClass().add("middle");
      ScrollPane scroll = new ScrollPane(middle);
      scroll.setFitToWidth(true);
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
