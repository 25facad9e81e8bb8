package org.eksamik.ui.launch;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.eksamik.ui.launch.StepRow.State;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps as a list that fills in, each with its time. */
public final class LaunchView implements View {
  private final Fxml fxml;
  private final Words words;
  private final Button cancel;

  public LaunchView(LaunchViewModel model, Words words) {
    this.fxml = Fxml.load("LaunchView", words);
    this.words = words;
    fxml.get("launchTitle", Label.class)
        .setText(words.text("launch.title", "exam", model.exam().title()));
    VBox rows = fxml.get("launchSteps", VBox.class);
    model.steps().forEach(step -> rows.getChildren().add(row(step)));
    cancel = fxml.get("cancel", Button.class);
    cancel.setOnAction(_ -> model.cancel());
  }

  private Node row(StepRow step) {
    FontIcon icon = new FontIcon();
    Label name = new Label(words.textOr("launch.step." + step.name(), "launch.step.other"));
    name.setWrapText(true);
    Label waits =
        new Label(words.textOr("launch.step." + step.name() + ".slow", "launch.step.other.slow"));
    waits.setWrapText(true);
    waits.getStyleClass().add("soft");
    VBox texts = new VBox(name, waits);
    HBox.setHgrow(texts, Priority.ALWAYS);
    Label state = new Label();
    state.setMinWidth(Region.USE_PREF_SIZE);
    state.getStyleClass().add("soft");
    HBox row = new HBox(icon, texts, state);
    row.setId("launch-step-" + step.name());
    row.getStyleClass().addAll("line", "step-row");
    step.state().subscribe(now -> show(now, row, icon, state, waits));
    return row;
  }

  private void show(State now, HBox row, FontIcon icon, Label state, Label waits) {
    icon.getStyleClass().removeAll("good", "action", "stop");
    Shown.style(row, "ahead", now instanceof State.Ahead);
    Shown.when(now instanceof State.Running(boolean slow) && slow, waits);
    switch (now) {
      case State.Ahead() -> mark(icon, "mdi2c-circle-outline", "ahead-icon", state, "");
      case State.Running _ ->
          mark(icon, "mdi2p-progress-clock", "action", state, words.text("launch.running"));
      case State.Done(Duration took) ->
          mark(
              icon,
              "mdi2c-check-circle",
              "good",
              state,
              words.text("launch.took", "seconds", seconds(took)));
      case State.Failed() ->
          mark(icon, "mdi2a-alert-circle", "stop", state, words.text("launch.failed"));
    }
  }

  private static void mark(FontIcon icon, String code, String style, Label state, String text) {
    icon.setIconLiteral(code);
    icon.getStyleClass().add(style);
    state.setText(text);
  }

  /** At least a tenth: nothing takes no time at all. */
  private String seconds(Duration took) {
    return String.format(words.language(), "%.1f", Math.max(0.1, took.toMillis() / 1000.0));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(cancel);
  }
}
