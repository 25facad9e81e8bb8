package org.eksamik.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/**
 * A file of people as schools write them: UTF-8 with or without a byte order mark, separated by
 * commas, semicolons or tabs, cells in quotation marks where they hold line breaks. What cannot be
 * read is collected rather than thrown, so that a person sees all of it at once.
 *
 * @param columns as the header names them; those known to the reader in its own spelling
 */
public record CsvTable(List<String> columns, List<Row> rows, List<BadLine> badLines) {
  private static final long MOST_BYTES = 32L << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What the decoder puts in place of bytes that are not UTF-8. */
  private static final char UNDECODABLE = '\uFFFD';

  private static final char NUL = '\0';

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
    String text;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw invalid(file, "The file is larger than 32 MiB.");
      }
      // This way of decoding replaces what is not UTF-8 and goes on.
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw ExamException.of(Fault.FILE_INVALID, e)
          .with("file", file.toString())
          .with("detail", "The file does not exist or may not be read.");
    }
    return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, known);
  }

  /** A fault that carries every bad line in the fact {@code detail}. */
  public static ExamException invalid(Path file, List<BadLine> badLines) {
    return invalid(file, BadLine.describe(badLines));
  }

  private static ExamException invalid(Path file, String detail) {
    return ExamException.of(Fault.FILE_INVALID)
        .with("file", file.toString())
        .with("detail", detail);
  }

  private static CsvTable parse(String text, Collection<String> known) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text))
            // Blank lines are counted here: the parser would skip them uncounted.
            .setIgnoreEmptyLines(false)
            .get();
    List<BadLine> bad = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    long begins = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord line = records.next();
        List<String> cells = line.stream().map(String::strip).toList();
        if (!cells.stream().allMatch(String::isEmpty)) {
          if (columns.isEmpty()) {
            columns = header(begins, cells, known, bad);
          } else {
            row(begins, columns, cells, bad).ifPresent(rows::add);
          }
        }
        begins = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException e) {
      bad.add(BadLine.of(begins, BadLine.Reason.QUOTES));
    }
    if (rows.isEmpty() && bad.isEmpty()) {
      bad.add(BadLine.of(1, BadLine.Reason.NO_LINES));
    }
    return new CsvTable(columns, rows, bad);
  }

  /** Whichever of the three the first line with text has most of. */
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  private static List<String> header(
      long number, List<String> cells, Collection<String> known, List<BadLine> bad) {
    Map<String, String> spelling = new LinkedHashMap<>();
    known.forEach(name -> spelling.put(name.toLowerCase(Locale.ROOT), name));
    Set<String> seen = new HashSet<>();
    if (undecodable(cells)) {
      bad.add(BadLine.of(number, BadLine.Reason.NOT_UTF8));
    }
    List<String> columns =
        cells.stream()
            .map(name -> spelling.getOrDefault(name.toLowerCase(Locale.ROOT), name))
            .toList();
    columns.stream()
        .filter(name -> !name.isEmpty() && !seen.add(name))
        .forEach(name -> bad.add(new BadLine(number, BadLine.Reason.TWICE_THE_COLUMN, name)));
    return columns;
  }

  private static Optional<Row> row(
      long number, List<String> columns, List<String> cells, List<BadLine> bad) {
    if (undecodable(cells)) {
      bad.add(BadLine.of(number, BadLine.Reason.NOT_UTF8));
      return Optional.empty();
    }
    if (cells.size() != columns.size()) {
      String counts = cells.size() + " in place of " + columns.size();
      bad.add(new BadLine(number, BadLine.Reason.COLUMN_COUNT, counts));
      return Optional.empty();
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byColumn.putIfAbsent(columns.get(i), cells.get(i));
    }
    return Optional.of(new Row(number, Map.copyOf(byColumn)));
  }

  private static boolean undecodable(List<String> cells) {
    return Stream.of(UNDECODABLE, NUL)
        .anyMatch(sign -> cells.stream().anyMatch(cell -> cell.indexOf(sign) >= 0));
  }
}
