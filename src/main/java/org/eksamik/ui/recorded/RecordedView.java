package org.eksamik.ui.recorded;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** What is recorded and by whom, one line each. */
public final class RecordedView implements View {
  private final Fxml fxml;
  private final VBox lines;
  private final Button understand;

  public RecordedView(RecordedViewModel model, Words words) {
    this.fxml = Fxml.load("RecordedView", words);
    fxml.get("recordedTitle", Label.class)
        .setText(words.text("recorded.title", "exam", model.exam().title()));
    lines = fxml.get("recordedLines", VBox.class);
    Recording recording = model.recording();
    String provider = words.textOr("provider." + recording.provider(), "provider.other");
    line(recording.ours().camera(), "mdi2v-video-outline", words.text("recorded.ours.camera"));
    line(recording.ours().screen(), "mdi2m-monitor", words.text("recorded.ours.screen"));
    line(
        recording.theirs().camera(),
        "mdi2v-video-outline",
        words.text("recorded.theirs.camera", "provider", provider));
    line(
        recording.theirs().secondCamera(),
        "mdi2c-cellphone",
        words.text("recorded.theirs.second-camera", "provider", provider));
    line(
        recording.theirs().screen(),
        "mdi2m-monitor",
        words.text("recorded.theirs.screen", "provider", provider));
    line(
        recording.theirs().headIdentity(),
        "mdi2f-face-recognition",
        words.text("recorded.theirs.face", "provider", provider));
    line(recording.pageMaySee(), "mdi2v-video-outline", words.text("recorded.page.camera"));
    line(
        recording.pageMayHear(),
        "mdi2m-microphone-outline",
        words.text("recorded.page.microphone"));
    line(recording.pageMaySeeScreen(), "mdi2m-monitor", words.text("recorded.page.screen"));
    understand = fxml.get("understand", Button.class);
    understand.setOnAction(_ -> model.understood().run());
    fxml.get("back", Hyperlink.class).setOnAction(_ -> model.back().run());
  }

  private void line(boolean said, String icon, String text) {
    if (said) {
      Label label = new Label(text);
      label.setWrapText(true);
      HBox.setHgrow(label, Priority.ALWAYS);
      HBox line = new HBox(Shown.icon(icon), label);
      line.getStyleClass().add("line");
      lines.getChildren().add(line);
    }
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(understand);
  }
}
