package org.eksamik.ui.admin.candidates.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.eksamik.provider.Capability;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.candidates.WindowBulkWords;
import org.eksamik.ui.admin.candidates.intake.ImportViewModel.State;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** A file: chosen, looked at, mended elsewhere or taken as it is. */
public final class ImportView implements View {
  private final Fxml fxml;
  private Subscription kept = Subscription.EMPTY;
  private final ImportViewModel model;
  private final FileDialogs dialogs;
  private final Words words;
  private final WindowBulkWords reasons;
  private final PreviewTable table;
  private final StateBox state;
  private final ListView<FilePreview.Row> mistakes;

  public ImportView(ImportViewModel model, FileDialogs dialogs, TableWidths widths, Words words) {
    this.fxml = Fxml.load("ImportView", words);
    this.model = model;
    this.dialogs = dialogs;
    this.words = words;
    this.reasons = new WindowBulkWords(words);
    Label cell = fxml.get("importCell", Label.class);
    this.table =
        new PreviewTable(
            widths,
            words,
            wrong -> {
              cell.setText(wrong);
              Shown.when(!wrong.isEmpty(), cell);
            });
    this.state = new StateBox(words);
    this.mistakes = mistakes(fxml);
    fxml.get("importPlace", StackPane.class).getChildren().setAll(table.root(), state);
    operations();
    mistakes();
    fxml.get("importChoose", Button.class).setOnAction(_ -> choose());
    fxml.get("importResume", Button.class).setOnAction(_ -> model.resume());
    fxml.get("importAgain", Button.class).setOnAction(_ -> model.sendAgain());
    fxml.get("importSend", Button.class).setOnAction(_ -> model.send());
    fxml.get("importOnlyBad", CheckBox.class).selectedProperty().bindBidirectional(model.onlyBad());
    keep(model.onlyBad().subscribe(_ -> show(model.state().get())));
    keep(model.state().subscribe(this::show));
  }

  @SuppressWarnings("unchecked")
  private static ListView<FilePreview.Row> mistakes(Fxml fxml) {
    return fxml.get("importMistakes", ListView.class);
  }

  private void operations() {
    HBox place = fxml.get("importOperations", HBox.class);
    ToggleGroup group = new ToggleGroup();
    for (Capability operation : model.operations()) {
      String name = operation.name().toLowerCase(Locale.ROOT);
      RadioButton button = new RadioButton(words.text("admin.import." + name));
      button.setId("import-" + name);
      button.setToggleGroup(group);
      button.setSelected(model.operation().get() == operation);
      button.setOnAction(_ -> model.operation().set(operation));
      place.getChildren().add(button);
    }
    Shown.when(model.operations().size() > 1, place);
  }

  private void mistakes() {
    mistakes.setAccessibleText(words.text("admin.import.mistakes"));
    mistakes.setCellFactory(_ ->
        new ListCell<>() {
          @Override
          protected void updateItem(FilePreview.Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : sentence(row));
          }
        });
    mistakes.setOnMouseClicked(_ -> goToMistake());
    mistakes.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        goToMistake();
      }
    });
  }

  private void goToMistake() {
    FilePreview.Row row = mistakes.getSelectionModel().getSelectedItem();
    if (row != null) {
      table.goTo(row.number());
    }
  }

  private String sentence(FilePreview.Row row) {
    String why =
        row.unusable()
            .map(unusable -> reasons.unusable(unusable.problem(), unusable.about()))
            .orElseGet(() ->
                reasons.problems(row.marks().stream().map(FilePreview.Mark::problem).toList()));
    return words.text(
        "admin.import.mistake", Map.of("line", words.number(row.number()), "why", why));
  }

  private void choose() {
    dialogs.open(fxml.root().getScene().getWindow(), words).ifPresent(model::look);
  }

  private void show(State now) {
    boolean busy = now instanceof State.Looking || now instanceof State.Sending;
    fxml.get("importChoose", Button.class).setDisable(busy);
    fxml.get("importOperations", Node.class).setDisable(busy);
    Label file = fxml.get("importFile", Label.class);
    file.setText(model.file().map(path -> path.getFileName().toString()).orElse(""));
    Optional<FilePreview> preview =
        switch (now) {
          case State.Looked(_, var shown) -> Optional.of(shown);
          case State.Sending(_, var shown) -> Optional.of(shown);
          case State.Before(_, var shown, _) -> Optional.of(shown);
          case State.Sent(_, var shown, _) -> Optional.of(shown);
          case State.NoFile(), State.Looking _, State.Failed _ -> Optional.empty();
        };
    Shown.when(preview.isPresent(), table.root(), fxml.get("importFoot", Node.class));
    switch (now) {
      case State.NoFile() ->
          state.tell(words.text("admin.import.none"), words.text("admin.import.none.more"));
      case State.Looking _ -> state.await(words.text("admin.import.looking"), false);
      case State.Failed(var path, var why) -> state.fail(why, () -> model.look(path));
      case State.Looked _, State.Sending _, State.Before _, State.Sent _ -> state.hide();
    }
    Shown.when(
        preview.filter(it -> it.badLines() > 0).isPresent(), fxml.get("importOnlyBad", Node.class));
    Shown.style(fxml.get("importChoose", Node.class), "primary", preview.isEmpty());
    preview.ifPresent(this::preview);
    Shown.when(preview.filter(it -> it.badLines() > 0).isPresent(), mistakes);
    if (preview.isEmpty()) {
      Shown.when(false, fxml.get("importCell", Node.class));
    }
    answers(now);
  }

  private void preview(FilePreview preview) {
    table.show(preview, model.onlyBad().get());
    List<FilePreview.Row> bad = preview.rows().stream().filter(FilePreview.Row::isBad).toList();
    if (!mistakes.getItems().equals(bad)) {
      mistakes.getItems().setAll(bad);
    }
    String count = words.text("admin.import.lines", "n", words.number(preview.lines()));
    String wrong =
        preview.badLines() == 0
            ? words.text("admin.import.all-good")
            : words.text("admin.import.bad", "n", words.number(preview.badLines()));
    String part = preview.isPart() ? words.text("admin.import.part") : "";
    fxml.get("importCount", Label.class)
        .setText(
            Stream.of(count, wrong, part)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse(""));
  }

  private void answers(State now) {
    Button send = fxml.get("importSend", Button.class);
    Button resume = fxml.get("importResume", Button.class);
    Button again = fxml.get("importAgain", Button.class);
    Label told = fxml.get("importTold", Label.class);
    String text =
        switch (now) {
          case State.Before(_, _, boolean may) ->
              words.text(may ? "admin.import.before" : "admin.import.changed");
          case State.Sent(_, _, boolean may) when may -> words.text("admin.import.interrupted");
          default -> "";
        };
    told.setText(text);
    Shown.when(!text.isEmpty(), told);
    boolean looked = now instanceof State.Looked;
    Shown.when(looked, send);
    if (now instanceof State.Looked(_, var preview)) {
      send.setText(words.count("admin.import.send", preview.goodLines()));
      send.setDisable(preview.goodLines() == 0);
    }
    boolean mayResume =
        (now instanceof State.Before before && before.mayResume())
            || (now instanceof State.Sent sent && sent.mayResume());
    Shown.when(mayResume, resume);
    Shown.when(now instanceof State.Before, again);
  }

  private void keep(Subscription subscription) {
    kept = kept.and(subscription);
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get("importChoose", Node.class));
  }
}
