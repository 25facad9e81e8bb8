package org.eksamik.ui.check;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.eksamik.ui.check.CheckViewModel.Outcome;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row a check; what is well folds to a line. */
public final class CheckView implements View {
  private final Fxml fxml;
  private final Words words;
  private final Button goOn;

  public CheckView(CheckViewModel model, Words words) {
    this.fxml = Fxml.load("CheckView", words);
    this.words = words;
    VBox rows = fxml.get("checks", VBox.class);
    model.rows().forEach(row -> rows.getChildren().add(row(row)));
    goOn = fxml.get("continue", Button.class);
    goOn.setOnAction(_ -> model.goOn());
    Shown.when(model.outcome().map(outcome -> outcome == Outcome.WARNED), goOn);
    Button again = fxml.get("checkAgain", Button.class);
    again.setOnAction(_ -> model.look());
    Shown.when(
        model.outcome().map(outcome -> outcome == Outcome.WARNED || outcome == Outcome.FAILED),
        again);
    model.outcome().subscribe(outcome -> Shown.style(again, "primary", outcome == Outcome.FAILED));
    Shown.when(
        model.outcome().map(outcome -> outcome == Outcome.WARNED || outcome == Outcome.FAILED),
        fxml.get("checkActions", Node.class));
    Label verdict = fxml.get("checkOutcome", Label.class);
    verdict.textProperty().bind(model.outcome().map(this::verdict));
    Shown.when(verdict.textProperty().map(text -> !text.isEmpty()), verdict);
  }

  private String verdict(Outcome outcome) {
    return switch (outcome) {
      case RUNNING, PASSED -> "";
      case WARNED -> words.text("check.outcome.warned");
      case FAILED -> words.text("check.outcome.failed");
    };
  }

  private Node row(CheckViewModel.Row row) {
    FontIcon icon = new FontIcon();
    Label title = new Label(row.check().title(words.language()));
    Label state = new Label();
    state.getStyleClass().add("soft");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(icon, title, gap, state);
    line.getStyleClass().add("line");
    Label whatToDo = new Label();
    whatToDo.setWrapText(true);
    VBox card = new VBox(line, whatToDo);
    card.getStyleClass().addAll("card", "check-row");
    row.finding()
        .subscribe(found -> {
          show(found.map(PreCheck.Finding::state), icon, state);
          Optional<PreCheck.Finding> open =
              found.filter(finding -> finding.state() != PreCheck.State.PASS);
          whatToDo.setText(open.map(it -> it.whatToDo(words.language())).orElse(""));
          Shown.when(open.isPresent(), whatToDo);
          Shown.style(card, "folded", found.isPresent() && open.isEmpty());
        });
    return card;
  }

  private void show(Optional<PreCheck.State> found, FontIcon icon, Label state) {
    icon.getStyleClass().removeAll("good", "attention", "stop");
    if (found.isEmpty()) {
      icon.setIconLiteral("mdi2c-circle-outline");
      state.setText(words.text("check.looking"));
      return;
    }
    switch (found.get()) {
      case PASS -> mark(icon, "mdi2c-check-circle", "good", state, "check.pass");
      case WARN -> mark(icon, "mdi2a-alert-outline", "attention", state, "check.warn");
      case FAIL -> mark(icon, "mdi2a-alert-circle", "stop", state, "check.fail");
    }
  }

  private void mark(FontIcon icon, String code, String style, Label state, String key) {
    icon.setIconLiteral(code);
    icon.getStyleClass().add(style);
    state.setText(words.text(key));
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(goOn);
  }
}
