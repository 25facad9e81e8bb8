package org.eksamik.csv;

import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a file, which may be several lines of text where a cell holds line breaks.
 *
 * @param number where it begins in the file, from 1
 * @param cells without space around them
 */
public record CsvLine(long number, List<String> cells) {
  /** What the decoder puts in place of bytes that are not UTF-8. */
  private static final char UNDECODABLE = '\uFFFD';

  private static final char NUL = '\0';

  public CsvLine {
    cells = List.copyOf(cells);
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** Whether something in it was not UTF-8 text. */
  public boolean isUndecodable() {
    return Stream.of(UNDECODABLE, NUL)
        .anyMatch(sign -> cells.stream().anyMatch(cell -> cell.indexOf(sign) >= 0));
  }

  /** Names the line alone: cells hold passwords. */
  @Override
  public String toString() {
    return "CsvLine[" + number + "]";
  }
}
