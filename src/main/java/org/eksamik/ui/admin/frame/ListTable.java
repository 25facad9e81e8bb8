package org.eksamik.ui.admin.frame;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * A dense table of texts.
 *
 * @param <R> a row
 */
public final class ListTable<R> {
  private final TableView<R> table = new TableView<>();
  private final TableWidths widths;

  /** An empty table with this id and this name for screen readers. */
  public ListTable(String id, String name, TableWidths widths) {
    this.widths = widths;
    table.setId(id);
    table.getStyleClass().add("dense");
    table.setAccessibleText(name);
    widths.fill(table);
  }

  /** Adds a column that is as wide as the sample at least. */
  public ListTable<R> column(String title, String sample, Function<R, String> value) {
    TableColumn<R, String> column = new TableColumn<>(title);
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    widths.size(column, Stream.of(sample));
    table.getColumns().add(column);
    return this;
  }

  public TableView<R> root() {
    return table;
  }

  public ObservableValue<R> selected() {
    return table.getSelectionModel().selectedItemProperty();
  }

  /** The selected row, where one is. */
  public Optional<R> chosen() {
    return Optional.ofNullable(selected().getValue());
  }
}
