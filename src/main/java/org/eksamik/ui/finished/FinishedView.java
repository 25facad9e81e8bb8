package org.eksamik.ui.finished;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.eksamik.ui.finished.Ending.How;
import org.eksamik.ui.recorded.Recording;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was handed in and recorded, line by line. */
public final class FinishedView implements View {
  private final Fxml fxml;
  private final Words words;
  private final Button signOut;

  public FinishedView(FinishedViewModel model, Words words) {
    this.fxml = Fxml.load("FinishedView", words);
    this.words = words;
    Ending ending = model.ending();
    boolean left = ending.how() == How.LEFT || ending.how() == How.STOPPED;
    fxml.get("finishedTitle", Label.class).setText(words.text("finished.title." + name(ending)));
    fxml.get("finishedNext", Label.class).setText(words.text("finished.next"));
    Shown.style(fxml.get("finishedMark", Node.class), "mark-attention", left);
    if (left) {
      fxml.get("finishedIcon", FontIcon.class).setIconLiteral("mdi2e-exit-run");
    }
    VBox facts = fxml.get("finishedFacts", VBox.class);
    facts
        .getChildren()
        .setAll(
            line("finished.exam", ending.exam().title()),
            line(
                "finished.time",
                words.text(
                    "finished.time.value",
                    Map.of("from", words.time(ending.began()), "to", words.time(ending.ended())))),
            line("finished.work", words.text("finished.work." + name(ending))),
            line("finished.recorded", recorded(model.recording())));
    signOut = fxml.get("finishSignOut", Button.class);
    signOut.setOnAction(_ -> model.signOut().run());
  }

  private static String name(Ending ending) {
    return switch (ending.how()) {
      case HANDED_IN -> "handed-in";
      case STUDENT_FINISHED -> "student";
      case TIME_UP -> "time-up";
      case LEFT -> "left";
      case STOPPED -> "stopped";
    };
  }

  private Node line(String key, String value) {
    Label name = new Label(words.text(key));
    name.getStyleClass().addAll("soft", "fact-name");
    Label text = new Label(value);
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(name, text);
    line.getStyleClass().add("line");
    return line;
  }

  private String recorded(Optional<Recording> recording) {
    return recording
        .map(what -> {
          List<String> parts = new ArrayList<>();
          if (what.ours().camera() || what.theirs().camera() || what.theirs().secondCamera()) {
            parts.add(words.text("finished.recorded.camera"));
          }
          if (what.ours().screen() || what.theirs().screen()) {
            parts.add(words.text("finished.recorded.screen"));
          }
          if (what.theirs().headIdentity()) {
            parts.add(words.text("finished.recorded.face"));
          }
          return String.join(", ", parts);
        })
        .filter(text -> !text.isEmpty())
        .orElseGet(() -> words.text("finished.recorded.none"));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(signOut);
  }
}
