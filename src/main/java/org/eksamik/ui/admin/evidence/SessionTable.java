package org.eksamik.ui.admin.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.evidence.words.EvidenceWords;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.words.Words;

/** Sessions, one a row; Enter or a double click opens one. */
final class SessionTable {
  private static final long MEGABYTE = 1024 * 1024;

  private final TableView<SessionSummary> table = new TableView<>();
  private final Words words;
  private final TableWidths widths;

  SessionTable(Words words, TableWidths widths, Consumer<SessionSummary> open) {
    this.words = words;
    this.widths = widths;
    table.setId("sessions");
    table.getStyleClass().add("dense");
    table.setAccessibleText(words.text("recordings.title"));
    widths.fill(table);
    EvidenceWords evidence = EvidenceWords.in(words.language());
    column("began", row -> row.began().map(words::moment).orElse("–"));
    column("length", row -> length(row, evidence));
    column(
        "state",
        row -> words.text("recordings.state." + row.state().name().toLowerCase(Locale.ROOT)));
    column("size", row -> words.number(Math.ceilDiv(row.bytes(), MEGABYTE)) + " MB");
    column(
        "reader",
        row -> row.reader().isEmpty() ? "–" : words.text("recordings.reader." + row.reader()));
    column("id", row -> row.folder().id());
    table.setRowFactory(_ -> {
      TableRow<SessionSummary> row = new TableRow<>();
      row.setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY
            && click.getClickCount() == 2
            && !row.isEmpty()) {
          open.accept(row.getItem());
        }
      });
      return row;
    });
    table.setOnKeyPressed(key -> {
      SessionSummary chosen = selected().getValue();
      if (key.getCode() == KeyCode.ENTER && chosen != null) {
        key.consume();
        open.accept(chosen);
      }
    });
  }

  TableView<SessionSummary> root() {
    return table;
  }

  ObservableValue<SessionSummary> selected() {
    return table.getSelectionModel().selectedItemProperty();
  }

  void show(List<SessionSummary> sessions) {
    table.getItems().setAll(sessions);
    table.getSelectionModel().selectFirst();
  }

  private static String length(SessionSummary row, EvidenceWords words) {
    return row.began()
        .flatMap(began -> row.last().map(last -> words.length(Duration.between(began, last))))
        .orElse("–");
  }

  private void column(String key, Function<SessionSummary, String> value) {
    TableColumn<SessionSummary, String> column =
        new TableColumn<>(words.text("recordings.column." + key));
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    widths.size(column, Stream.of(key.equals("id") ? "20260504-090000-000-" : "00.00.0000 00:"));
    table.getColumns().add(column);
  }
}
