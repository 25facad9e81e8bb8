package org.eksamik.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.eksamik.ui.check.CheckViewModel.Outcome;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row a check; what is well folds to a line, and beside it is what a device gives now. */
public final class CheckView implements View {
  private final Fxml fxml;
  private final Words words;
  private final Button goOn;
  private Subscription kept = Subscription.EMPTY;
  private final List<LiveSignPane> lives = new ArrayList<>();

  public CheckView(CheckViewModel model, Words words) {
    this.fxml = Fxml.load("CheckView", words);
    this.words = words;
    VBox rows = fxml.get("checks", VBox.class);
    model
        .rows()
        .forEach(row -> {
          Node card = row(row);
          row.sign()
              .ifPresent(sign -> kept = kept.and(sign.doubtful().subscribe(_ -> title(model))));
          rows.getChildren().add(card);
          // Once all is well, there is nothing left to look at but oneself.
          boolean live = row.sign().isPresent();
          Shown.when(model.outcome().map(outcome -> live || outcome != Outcome.READY), card);
        });
    kept = kept.and(model.outcome().subscribe(_ -> title(model)));
    goOn = fxml.get("continue", Button.class);
    goOn.setOnAction(_ -> model.goOn());
    Shown.when(
        model.outcome().map(outcome -> outcome == Outcome.WARNED || outcome == Outcome.READY),
        goOn);
    Button again = fxml.get("checkAgain", Button.class);
    again.setOnAction(_ -> model.look());
    Shown.when(
        model.outcome().map(outcome -> outcome == Outcome.WARNED || outcome == Outcome.FAILED),
        again);
    model.outcome().subscribe(outcome -> Shown.style(again, "primary", outcome == Outcome.FAILED));
    Shown.when(
        model.outcome().map(outcome -> outcome != Outcome.RUNNING && outcome != Outcome.PASSED),
        fxml.get("checkActions", Node.class));
    Label verdict = fxml.get("checkOutcome", Label.class);
    verdict.textProperty().bind(model.outcome().map(this::verdict));
    Shown.when(verdict.textProperty().map(text -> !text.isEmpty()), verdict);
  }

  private void title(CheckViewModel model) {
    boolean ready =
        model.outcome().get() == Outcome.READY
            && model.rows().stream().noneMatch(CheckViewModel.Row::doubtful);
    fxml.get("checkTitle", Label.class).setText(words.text(ready ? "check.ready" : "check.title"));
  }

  private String verdict(Outcome outcome) {
    return switch (outcome) {
      case RUNNING, PASSED, READY -> "";
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
    Optional<LiveSignPane> live = row.sign().map(sign -> new LiveSignPane(sign, words));
    live.ifPresent(card.getChildren()::add);
    live.ifPresent(lives::add);
    card.getStyleClass().addAll("card", "check-row");
    Runnable follow =
        () -> {
          Optional<PreCheck.Finding> found = row.finding().get();
          show(row.seems(), icon, state);
          Optional<PreCheck.Finding> open =
              found.filter(finding -> finding.state() != PreCheck.State.PASS);
          whatToDo.setText(open.map(it -> it.whatToDo(words.language())).orElse(""));
          Shown.when(open.isPresent(), whatToDo);
          live.ifPresent(pane -> Shown.when(open.isEmpty(), pane));
          Shown.style(card, "folded", found.isPresent() && open.isEmpty() && live.isEmpty());
        };
    kept = kept.and(row.finding().subscribe(follow));
    row.sign().ifPresent(sign -> kept = kept.and(sign.doubtful().subscribe(follow)));
    follow.run();
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

  @Override
  public void close() {
    lives.forEach(LiveSignPane::clear);
    kept.unsubscribe();
  }
}
