package org.eksamik.ui.admin.candidates.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.eksamik.candidates.CandidateLine;
import org.eksamik.ui.admin.candidates.WindowBulkWords;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.words.Words;

/**
 * The lines of a file with their bad cells marked. The keyboard walks from cell to cell; what is
 * wrong with the cell it is on is told below the table.
 */
final class PreviewTable {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final TableWidths widths;
  private final Words words;
  private final WindowBulkWords reasons;
  private final TableView<FilePreview.Row> table = new TableView<>();
  private final Consumer<String> told;

  /**
   * Readies it.
   *
   * @param told hears what is wrong with the cell that the keyboard is on; empty: nothing
   */
  PreviewTable(TableWidths widths, Words words, Consumer<String> told) {
    this.widths = widths;
    this.words = words;
    this.reasons = new WindowBulkWords(words);
    this.told = told;
    table.setId("preview");
    table.getStyleClass().add("dense");
    table.setAccessibleText(words.text("admin.import.preview"));
    table.getSelectionModel().setCellSelectionEnabled(true);
    widths.fill(table);
    table.getFocusModel().focusedCellProperty().subscribe(_ -> focused());
    table.focusedProperty().subscribe(_ -> focused());
  }

  TableView<FilePreview.Row> root() {
    return table;
  }

  void show(FilePreview preview, boolean onlyBad) {
    List<FilePreview.Row> rows =
        preview.rows().stream().filter(row -> !onlyBad || row.isBad()).toList();
    table.getItems().clear();
    table.getColumns().setAll(List.of(column(words.text("admin.import.line"), -1, preview)));
    for (int at = 0; at < preview.columns().size(); at++) {
      table.getColumns().add(column(preview.columns().get(at), at, preview));
    }
    table.getItems().setAll(rows);
  }

  /** Puts the keyboard on the first bad cell of a line. */
  void goTo(long line) {
    for (int row = 0; row < table.getItems().size(); row++) {
      FilePreview.Row found = table.getItems().get(row);
      if (found.number() == line) {
        int column = 1 + found.marks().stream().mapToInt(FilePreview.Mark::column).min().orElse(-1);
        TableColumn<FilePreview.Row, ?> shown = table.getColumns().get(column);
        table.scrollTo(row);
        table.scrollToColumn(shown);
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(row, shown);
        table.getFocusModel().focus(row, shown);
      }
    }
  }

  private TableColumn<FilePreview.Row, String> column(String title, int at, FilePreview preview) {
    TableColumn<FilePreview.Row, String> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setUserData(at);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text(cell.getValue(), at)));
    column.setCellFactory(_ -> new Cell(at));
    widths.size(column, preview.rows().stream().limit(100).map(row -> text(row, at)));
    return column;
  }

  private static String text(FilePreview.Row row, int at) {
    if (at < 0) {
      return Long.toString(row.number());
    }
    // A cell may hold line breaks; in the table each line is one line.
    return at < row.cells().size() ? row.cells().get(at).replaceAll("\\R", " ") : "";
  }

  private String title(int at) {
    return at < 0 ? "" : table.getColumns().get(at + 1).getText();
  }

  /** What is wrong with this cell; the number of the line stands for the line as a whole. */
  private Optional<String> wrong(FilePreview.Row row, int at) {
    Optional<String> line =
        row.unusable()
            .map((CandidateLine.Unusable why) -> reasons.unusable(why.problem(), why.about()));
    if (at >= 0 || line.isPresent()) {
      return line.or(() -> row.problem(at).map(one -> reasons.problem(one, title(at))));
    }
    return Optional.of(
            reasons.problems(
                row.marks().stream()
                    .filter(mark -> mark.column() < 0)
                    .map(FilePreview.Mark::problem)
                    .toList()))
        .filter(text -> !text.isEmpty());
  }

  private void focused() {
    TablePosition<?, ?> position = table.getFocusModel().getFocusedCell();
    boolean known =
        table.isFocused()
            && position != null
            && position.getTableColumn() != null
            && position.getRow() >= 0
            && position.getRow() < table.getItems().size();
    told.accept(
        known
            ? wrong(
                    table.getItems().get(position.getRow()),
                    (Integer) position.getTableColumn().getUserData())
                .orElse("")
            : "");
  }

  private final class Cell extends TableCell<FilePreview.Row, String> {
    private final int at;

    Cell(int at) {
      this.at = at;
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      FilePreview.Row row = empty || getTableRow() == null ? null : getTableRow().getItem();
      Optional<String> wrong = row == null ? Optional.empty() : wrong(row, at);
      setText(empty ? "" : item);
      pseudoClassStateChanged(BAD, wrong.isPresent());
      setTooltip(wrong.map(Tooltip::new).orElse(null));
      setAccessibleText(
          wrong.map(why -> Stream.of(item, why).reduce("", (a, b) -> a + " " + b)).orElse(null));
    }
  }
}
