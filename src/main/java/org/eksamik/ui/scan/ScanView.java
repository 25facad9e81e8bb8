package org.eksamik.ui.scan;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.Sight;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The code at left, what to do with it at right. */
public final class ScanView implements View {
  private final Fxml fxml;
  private final Words words;
  private final Button start;

  public ScanView(ScanViewModel model, Words words) {
    this.fxml = Fxml.load("ScanView", words);
    this.words = words;
    fxml.get("scanTitle", Label.class)
        .setText(words.text("scan.title", "exam", model.exam().title()));
    StackPane holder = fxml.get("qrCode", StackPane.class);
    holder.setAccessibleText(words.text("scan.picture"));
    StackPane over = new StackPane(Shown.icon("mdi2t-timer-off-outline"));
    over.getStyleClass().add("mark");
    holder.getChildren().setAll(new CodePicture(model.code()), over);
    // The code stays whole beside them.
    Sight.keepActions(fxml.get("scanLines", Parent.class));
    start = fxml.get("startExam", Button.class);
    start.setOnAction(_ -> model.start());
    fxml.get("back", Hyperlink.class).setOnAction(_ -> model.back());
    Label life = fxml.get("linkLife", Label.class);
    model
        .left()
        .subscribe(left -> {
          Shown.when(left.isPresent(), life);
          left.ifPresent(time -> life.setText(life(time)));
          Shown.style(life, "attention", model.expired());
          Shown.style(holder, "expired", model.expired());
          Shown.when(model.expired(), over);
          start.setText(words.text(model.expired() ? "scan.new" : "scan.start"));
        });
  }

  private String life(Duration left) {
    if (left.isZero()) {
      return words.text("scan.expired");
    }
    return left.toMinutes() >= 2
        ? words.count("scan.life.minutes", left.toMinutes())
        : words.count("scan.life.seconds", left.toSeconds());
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(start);
  }
}
