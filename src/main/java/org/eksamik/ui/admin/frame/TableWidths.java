package org.eksamik.ui.admin.frame;

import java.util.stream.Stream;
import javafx.beans.binding.DoubleExpression;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Gives the columns of tables as much room as their texts need, at every size of the text.
 *
 * @param scale the factor of the text's size
 */
public record TableWidths(DoubleExpression scale) {
  private static final double PER_SIGN = 8;
  private static final double PADDING = 24;
  private static final double SORT_MARK = 14;
  private static final double LEAST = 64;
  private static final double ENOUGH = 120;
  private static final double MOST = 320;

  /** The columns share the width; where they do not fit, the table scrolls sideways. */
  public void fill(TableView<?> table) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
  }

  /** Sizes a column by its title and the texts of some rows. */
  public void size(TableColumn<?, ?> column, Stream<String> texts) {
    double title = width(column.getText().length()) + SORT_MARK;
    double text = width(texts.mapToInt(String::length).max().orElse(0));
    double least = Math.clamp(Math.max(title, Math.min(text, ENOUGH)), LEAST, MOST);
    double wanted = Math.clamp(text, least, MOST) / least;
    // Bound from the column's side, so that the look does not keep columns that are gone.
    column.minWidthProperty().bind(scale.multiply(least));
    column.minWidthProperty().subscribe(width -> column.setPrefWidth(wanted * width.doubleValue()));
  }

  private static double width(int signs) {
    return signs * PER_SIGN + PADDING;
  }
}
