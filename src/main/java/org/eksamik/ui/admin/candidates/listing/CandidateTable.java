package org.eksamik.ui.admin.candidates.listing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.words.Words;

/** The table of candidates, ordered by a click on its head or by a menu for the keyboard. */
final class CandidateTable {
  private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

  private final CandidateListViewModel model;
  private final Words words;
  private final TableWidths widths;
  private final MenuButton sortBy;
  private final TableView<KnownCandidate> table = new TableView<>();
  private final Subscription kept;
  private boolean arranging;

  CandidateTable(CandidateListViewModel model, TableWidths widths, MenuButton sortBy, Words words) {
    this.model = model;
    this.words = words;
    this.sortBy = sortBy;
    this.widths = widths;
    table.setId("candidates");
    table.getStyleClass().add("dense");
    table.setAccessibleText(words.text("admin.candidates"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setRowFactory(_ -> row());
    table.setSortPolicy(_ -> sorted());
    widths.fill(table);
    this.kept =
        Subscription.combine(
            model.columns().subscribe(this::arrange),
            model.listing().subscribe(this::fill),
            model.sorting().subscribe(_ -> arrange(model.columns().get())));
    table
        .getSelectionModel()
        .getSelectedIndices()
        .subscribe(() ->
            model
                .selected()
                .setAll(
                    table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList()));
  }

  TableView<KnownCandidate> root() {
    return table;
  }

  /** Hears no more of the model. */
  void close() {
    kept.unsubscribe();
  }

  /** Draws anew which rows are to be deleted. */
  void remark() {
    table.refresh();
  }

  private void fill(Listing listing) {
    arranging = true;
    List<KnownCandidate> rows = listing instanceof Listing.Rows shown ? shown.rows() : List.of();
    table.getSelectionModel().clearSelection();
    table.getItems().setAll(rows);
    if (!rows.isEmpty()) {
      table.scrollTo(0);
    }
    arranging = false;
  }

  private TableRow<KnownCandidate> row() {
    return new TableRow<>() {
      @Override
      protected void updateItem(KnownCandidate item, boolean empty) {
        super.updateItem(item, empty);
        boolean pending = !empty && item != null && model.deletions().has(item);
        pseudoClassStateChanged(PENDING, pending);
        setAccessibleHelp(pending ? words.text("admin.pending.row") : null);
      }
    };
  }

  private void arrange(List<Column> columns) {
    arranging = true;
    List<KnownCandidate> sample = table.getItems();
    table.getColumns().setAll(columns.stream().map(column -> column(column, sample)).toList());
    table.getSortOrder().clear();
    model
        .sorting()
        .get()
        .ifPresent(order ->
            table.getColumns().stream()
                .filter(each -> order.column().equals(each.getUserData()))
                .findFirst()
                .ifPresent(each -> {
                  each.setSortType(
                      order.ascending()
                          ? TableColumn.SortType.ASCENDING
                          : TableColumn.SortType.DESCENDING);
                  table.getSortOrder().add(each);
                }));
    menu(columns);
    arranging = false;
  }

  private TableColumn<KnownCandidate, String> column(Column column, List<KnownCandidate> sample) {
    TableColumn<KnownCandidate, String> shown = new TableColumn<>(title(column));
    shown.setUserData(column);
    shown.setReorderable(false);
    shown.setCellValueFactory(cell -> new ReadOnlyStringWrapper(column.text(cell.getValue())));
    widths.size(shown, sample.stream().map(column::text));
    return shown;
  }

  private String title(Column column) {
    return switch (column) {
      case Column.Id() -> words.text("admin.column.id");
      case Column.Login() -> words.text("admin.column.login");
      case Column.Field(String label) -> label;
      case Column.Groups() -> words.text("admin.column.groups");
    };
  }

  /** Called by the table whenever its order may have changed. */
  private boolean sorted() {
    if (!arranging) {
      Optional<Sorting> wanted =
          table.getSortOrder().stream()
              .findFirst()
              .map(first ->
                  new Sorting(
                      (Column) first.getUserData(),
                      first.getSortType() == TableColumn.SortType.ASCENDING));
      if (!wanted.equals(model.sorting().get())) {
        model.sort(wanted);
      }
    }
    return true;
  }

  private void menu(List<Column> columns) {
    sortBy.getItems().clear();
    sortBy.getItems().add(item(words.text("admin.sort.off"), Optional.empty()));
    for (Column column : columns) {
      for (boolean up : new boolean[] {true, false}) {
        String key = up ? "admin.sort.up" : "admin.sort.down";
        sortBy
            .getItems()
            .add(
                item(
                    words.text(key, Map.of("column", title(column))),
                    Optional.of(new Sorting(column, up))));
      }
    }
  }

  private MenuItem item(String text, Optional<Sorting> order) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> model.sort(order));
    return item;
  }
}
