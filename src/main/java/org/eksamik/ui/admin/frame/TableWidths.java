package org.eksamik.ui.admin.frame;

import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Gives the columns of a table as much room as their texts need. */
public final class TableWidths {
  private static final double PER_SIGN = 8;
  private static final double PADDING = 28;
  private static final double LEAST = 72;
  private static final double MOST = 320;

  private TableWidths() {}

  /** The columns share the width; where they do not fit, the table scrolls sideways. */
  public static void fill(TableView<?> table) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
  }

  /** Sizes a column by its title and the texts of some rows. */
  public static void size(TableColumn<?, ?> column, Stream<String> texts) {
    int longest =
        Stream.concat(Stream.of(column.getText()), texts).mapToInt(String::length).max().orElse(0);
    double title = Math.max(LEAST, column.getText().length() * PER_SIGN + PADDING + 12);
    column.setMinWidth(Math.min(MOST, title));
    column.setPrefWidth(Math.clamp(longest * PER_SIGN + PADDING, column.getMinWidth(), MOST));
  }
}
