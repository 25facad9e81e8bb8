package org.eksamik.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
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
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One row a check; what is well folds to a line, and beside it is what a device gives now. Put
 * together in Java: it is the first screen, and reading FXML would keep it waiting.
 */
public final class CheckView implements View {
  private final Words words;
  private final Label title = Shown.named(new Label(), "check-title", "title");
  private final Button goOn;
  private final VBox root;
  private Subscription kept = Subscription.EMPTY;
  private final List<LiveSignPane> lives = new ArrayList<>();

  public CheckView(CheckViewModel model, Words words) {
    this.words = words;
    VBox rows = Shown.named(new VBox(), "checks", "rows", "check-rows");
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
    goOn = Shown.named(new Button(words.text("check.continue")), "continue", "primary");
    goOn.setDefaultButton(true);
    goOn.setOnAction(_ -> model.goOn());
    Shown.when(
        model.outcome().map(outcome -> outcome == Outcome.WARNED || outcome == Outcome.READY),
        goOn);
    Button again = Shown.named(new Button(words.text("check.again")), "check-again");
    again.setOnAction(_ -> model.look());
    Shown.when(
        model.outcome().map(outcome -> outcome == Outcome.WARNED || outcome == Outcome.FAILED),
        again);
    model.outcome().subscribe(outcome -> Shown.style(again, "primary", outcome == Outcome.FAILED));
    HBox actions = Shown.named(new HBox(goOn, again), "check-actions", "actions");
    actions.setAlignment(Pos.CENTER_LEFT);
    Shown.when(
        model.outcome().map(outcome -> outcome != Outcome.RUNNING && outcome != Outcome.PASSED),
        actions);
    Label verdict = Shown.named(new Label(), "check-outcome");
    verdict.setWrapText(true);
    verdict.textProperty().bind(model.outcome().map(this::verdict));
    Shown.when(verdict.textProperty().map(text -> !text.isEmpty()), verdict);
    title.setWrapText(true);
    root = new VBox(title, rows, verdict, actions);
    root.getStyleClass().add("column");
  }

  private void title(CheckViewModel model) {
    boolean ready =
        model.outcome().get() == Outcome.READY
            && model.rows().stream().noneMatch(CheckViewModel.Row::doubtful);
    title.setText(words.text(ready ? "check.ready" : "check.title"));
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
    return root;
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
