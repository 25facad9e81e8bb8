package org.eksamik.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.csv.BrokenQuotesException;
import org.eksamik.csv.CsvLine;
import org.eksamik.csv.CsvLines;
import org.eksamik.csv.FileFault;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;

/**
 * A file of people as schools write them: UTF-8 with or without a byte order mark, separated by
 * commas, semicolons or tabs, cells in quotation marks where they hold line breaks. What cannot be
 * read is collected rather than thrown, so that a person sees all of it at once.
 *
 * @param columns as the header names them; those known to the reader in its own spelling
 */
public record CsvTable(List<String> columns, List<Row> rows, List<BadLine> badLines) {
  private static final long MOST_BYTES = 32L << 20;

  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    badLines = List.copyOf(badLines);
  }

  /**
   * One line that has a cell for each column.
   *
   * @param number where it begins in the file, from 1
   * @param cells by column, without space around them
   */
  public record Row(long number, Map<String, String> cells) {
    /** Empty where the column is missing or the cell blank. */
    public Optional<String> cell(String column) {
      return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /** Names the line alone: cells hold passwords. */
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }

  /**
   * Reads a whole file.
   *
   * @param known columns that are recognised without regard to case
   * @throws ExamException {@code FILE_INVALID} with {@code file} and {@code detail} where the file
   *     cannot be read at all
   */
  public static CsvTable read(Path file, Collection<String> known) throws ExamException {
    return read(new Enclosure.Beside(file), known);
  }

  /** The same of a file that may be a part of a profile. */
  public static CsvTable read(Enclosure file, Collection<String> known) throws ExamException {
    try {
      if (file instanceof Enclosure.Beside(Path path) && Files.size(path) > MOST_BYTES) {
        throw FileFault.TOO_LARGE.in(path);
      }
      try (CsvLines lines = CsvLines.of(file.open())) {
        return parse(lines, known);
      }
    } catch (IOException e) {
      throw FileFault.UNREADABLE.in(file.path(), e);
    }
  }

  /** A fault that carries every bad line in the fact {@code detail}. */
  public static ExamException invalid(Path file, List<BadLine> badLines) {
    return FileFault.refused(file, BadLine.describe(badLines));
  }

  private static CsvTable parse(CsvLines lines, Collection<String> known) throws IOException {
    List<BadLine> bad = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    try {
      for (Optional<CsvLine> next = lines.nextWithText();
          next.isPresent();
          next = lines.nextWithText()) {
        if (columns.isEmpty()) {
          columns = header(next.get(), known, bad);
        } else {
          row(next.get(), columns, bad).ifPresent(rows::add);
        }
      }
    } catch (BrokenQuotesException broken) {
      bad.add(BadLine.of(broken.line(), BadLine.Reason.QUOTES));
    }
    if (rows.isEmpty() && bad.isEmpty()) {
      bad.add(BadLine.of(1, BadLine.Reason.NO_LINES));
    }
    return new CsvTable(columns, rows, bad);
  }

  private static List<String> header(CsvLine line, Collection<String> known, List<BadLine> bad) {
    Map<String, String> spelling = new LinkedHashMap<>();
    known.forEach(name -> spelling.put(name.toLowerCase(Locale.ROOT), name));
    Set<String> seen = new HashSet<>();
    if (line.isUndecodable()) {
      bad.add(BadLine.of(line.number(), BadLine.Reason.NOT_UTF8));
    }
    List<String> columns =
        line.cells().stream()
            .map(name -> spelling.getOrDefault(name.toLowerCase(Locale.ROOT), name))
            .toList();
    columns.stream()
        .filter(name -> !name.isEmpty() && !seen.add(name))
        .forEach(
            name -> bad.add(new BadLine(line.number(), BadLine.Reason.TWICE_THE_COLUMN, name)));
    return columns;
  }

  private static Optional<Row> row(CsvLine line, List<String> columns, List<BadLine> bad) {
    List<String> cells = line.cells();
    if (line.isUndecodable()) {
      bad.add(BadLine.of(line.number(), BadLine.Reason.NOT_UTF8));
      return Optional.empty();
    }
    if (cells.size() != columns.size()) {
      String counts = cells.size() + " / " + columns.size();
      bad.add(new BadLine(line.number(), BadLine.Reason.COLUMN_COUNT, counts));
      return Optional.empty();
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byColumn.putIfAbsent(columns.get(i), cells.get(i));
    }
    return Optional.of(new Row(line.number(), Map.copyOf(byColumn)));
  }
}
