package org.eksamik.ui.admin.candidates.results;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.eksamik.provider.ExamResult;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.candidates.results.ResultsViewModel.Export;
import org.eksamik.ui.admin.candidates.results.ResultsViewModel.State;
import org.eksamik.ui.admin.frame.StaffTexts;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The results: chart above, table below, a file on demand. */
public final class ResultsView implements View {
  private static final List<String> HEADER =
      List.of("name", "login", "id", "exam", "score", "passed", "started", "ended");

  /** As long as most names and logins are. */
  private static final String NAME = "Mari-Liis Maasikas";

  private final Fxml fxml;
  private Subscription kept = Subscription.EMPTY;
  private final ResultsViewModel model;
  private final FileDialogs dialogs;
  private final TableWidths widths;
  private final Words words;
  private final TableView<ExamResult> table = new TableView<>();
  private final ScoreChart chart;
  private final StateBox state;

  public ResultsView(ResultsViewModel model, FileDialogs dialogs, TableWidths widths, Words words) {
    this.fxml = Fxml.load("ResultsView", words);
    this.model = model;
    this.dialogs = dialogs;
    this.widths = widths;
    this.words = words;
    this.chart = new ScoreChart(words);
    this.state = new StateBox(words);
    fxml.get("chartPlace", StackPane.class).getChildren().setAll(chart.root());
    fxml.get("resultPlace", StackPane.class).getChildren().setAll(table, state);
    table.setId("results");
    table.getStyleClass().add("dense");
    table.setAccessibleText(words.text("admin.results"));
    widths.fill(table);
    columns();
    tools();
    keep(model.state().subscribe(this::show));
    keep(model.exams().subscribe(this::exams));
    keep(model.export().subscribe(this::exported));
  }

  private void columns() {
    text("name", ExamResult::name);
    text("login", ExamResult::login);
    text("exam", row -> row.examId().map(model::examTitle));
    column("score", "", ExamResult::score, words::number, Comparator.naturalOrder());
    column(
        "passed",
        "",
        ExamResult::passed,
        passed -> words.text(passed ? "admin.results.yes" : "admin.results.no"),
        Comparator.naturalOrder());
    moment("started", ExamResult::startedAt);
    moment("ended", ExamResult::endedAt);
  }

  private void text(String key, Function<ExamResult, Optional<String>> value) {
    Collator order = Collator.getInstance(words.language());
    column(key, NAME, value, text -> text, order::compare);
  }

  private void moment(String key, Function<ExamResult, Optional<Instant>> value) {
    String longest = words.moment(Instant.EPOCH) + "0";
    column(key, longest, value, words::moment, Comparator.naturalOrder());
  }

  private <V> void column(
      String key,
      String sample,
      Function<ExamResult, Optional<V>> value,
      Function<V, String> shown,
      Comparator<V> order) {
    TableColumn<ExamResult, Optional<V>> column =
        new TableColumn<>(words.text("admin.results.column." + key));
    column.setReorderable(false);
    column.setComparator((one, other) -> compare(one, other, order));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(Optional<V> item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.map(shown).orElse(""));
          }
        });
    widths.size(column, Stream.of(sample));
    table.getColumns().add(column);
  }

  private static <V> int compare(Optional<V> one, Optional<V> other, Comparator<V> order) {
    return one.isPresent() && other.isPresent()
        ? order.compare(one.get(), other.get())
        : Boolean.compare(one.isPresent(), other.isPresent());
  }

  private void tools() {
    TextField search = fxml.get("resultSearch", TextField.class);
    search.textProperty().bindBidirectional(model.search());
    search.setAccessibleText(search.getPromptText());
    fxml.get("resultReload", Button.class).setOnAction(_ -> model.read());
    fxml.get("resultReload", Button.class).setAccessibleText(words.text("admin.list.reload"));
    Button export = fxml.get("resultExport", Button.class);
    export.setOnAction(_ ->
        dialogs
            .save(fxml.root().getScene().getWindow(), words, words.text("admin.results.file"))
            .ifPresent(file -> model.export(file, header())));
    Shown.when(model.saving().busy(), fxml.get("resultBusy", Node.class));
  }

  private List<String> header() {
    return HEADER.stream().map(key -> words.text("admin.results.column." + key)).toList();
  }

  @SuppressWarnings("unchecked")
  private void exams(List<String> exams) {
    ComboBox<Optional<String>> choice = fxml.get("resultExam", ComboBox.class);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<String> exam) {
            return exam == null
                ? ""
                : exam.map(model::examTitle).orElseGet(() -> words.text("admin.results.every"));
          }

          @Override
          public Optional<String> fromString(String text) {
            return Optional.empty();
          }
        });
    choice.getItems().setAll(Optional.<String>empty());
    exams.forEach(exam -> choice.getItems().add(Optional.of(exam)));
    choice.setValue(model.exam().get());
    choice.setOnAction(_ -> {
      if (choice.getValue() != null) {
        model.exam().set(choice.getValue());
      }
    });
    choice.setAccessibleText(words.text("admin.results.column.exam"));
    Shown.when(exams.size() > 1, choice);
  }

  private void exported(Export export) {
    Label label = fxml.get("resultExported", Label.class);
    label.setText(
        switch (export) {
          case Export.None() -> "";
          case Export.Written(var file) ->
              words.text("admin.results.written", "file", file.toString());
          case Export.Failed(var why) -> new StaffTexts(words).line(why);
        });
    Shown.when(!label.getText().isEmpty(), label);
    Shown.style(label, "attention", export instanceof Export.Failed);
  }

  private void show(State now) {
    boolean shown = now instanceof State.Shown;
    Shown.when(shown, table, chart.root());
    fxml.get("resultExport", Button.class).setDisable(!shown);
    switch (now) {
      case State.Shown(var results, var scores) -> {
        state.hide();
        table.getItems().setAll(results);
        table.sort();
        chart.show(scores);
      }
      case State.Reading() -> state.await(words.text("admin.results.reading"), false);
      case State.NotRead() ->
          state.offer(
              words.text("admin.results.not-read"),
              words.text("admin.results.not-read.more"),
              words.text("admin.results.read"),
              model::read);
      case State.Empty(boolean searched) ->
          state.tell(words.text(searched ? "admin.results.nothing" : "admin.results.nobody"), "");
      case State.Failed(var why) -> state.fail(why, model::read);
    }
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
    return Optional.of(fxml.get("resultSearch", Node.class));
  }
}
