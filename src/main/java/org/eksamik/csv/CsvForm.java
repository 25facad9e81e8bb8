package org.eksamik.csv;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * How a file is written.
 *
 * @param separator comma, semicolon or tab
 * @param marked whether it begins with a byte order mark, by which spreadsheets know UTF-8
 */
public record CsvForm(char separator, boolean marked) {
  public static final CsvForm USUAL = new CsvForm(',', false);

  /** What the file begins with. */
  public String beginning() {
    return marked ? "\uFEFF" : "";
  }

  /** One line with its end, cells in quotation marks where they need them. */
  public String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    try {
      CSVFormat.RFC4180.builder().setDelimiter(separator).get().printRecord(line, cells.toArray());
    } catch (IOException impossible) {
      throw new IllegalStateException("a text in memory can always be written", impossible);
    }
    return line.toString();
  }
}
