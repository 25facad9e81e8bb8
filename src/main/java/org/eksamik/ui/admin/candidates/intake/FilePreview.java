package org.eksamik.ui.admin.candidates.intake;

import java.util.List;
import java.util.Optional;
import org.eksamik.candidates.CandidateLine;
import org.eksamik.provider.CellProblem;

/**
 * A file looked at: enough of it to judge it by, and all of its mistakes up to a limit.
 *
 * @param columns as the file's header names them
 * @param rows the first lines, and those with mistakes
 * @param lines how many candidates the file holds
 * @param badLines how many of them would be refused
 */
public record FilePreview(List<String> columns, List<Row> rows, long lines, long badLines) {
  /** How many lines without mistakes are kept to be looked at. */
  static final int MOST_GOOD = 200;

  /** How many lines with mistakes are kept. */
  static final int MOST_BAD = 300;

  /**
   * A line of the file.
   *
   * @param cells in the order of the columns; passwords are dots
   * @param unusable why it is no candidate at all
   * @param marks what is wrong with its cells
   */
  public record Row(
      long number,
      List<String> cells,
      Optional<CandidateLine.Unusable> unusable,
      List<Mark> marks) {
    public Row {
      cells = List.copyOf(cells);
      marks = List.copyOf(marks);
    }

    public boolean isBad() {
      return unusable.isPresent() || !marks.isEmpty();
    }

    /** What is wrong with the cell of this column. */
    public Optional<CellProblem> problem(int column) {
      return marks.stream().filter(mark -> mark.column() == column).map(Mark::problem).findFirst();
    }

    /** Leaves out the cells: they are personal. */
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }

  /**
   * Something wrong with a line.
   *
   * @param column the place of the cell, or -1 where the file has no such column
   */
  public record Mark(int column, CellProblem problem) {}

  public FilePreview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public long goodLines() {
    return lines - badLines;
  }

  /** Whether there is more in the file than is shown. */
  public boolean isPart() {
    return rows.size() < lines;
  }
}
