package org.eksamik.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file as schools write them: UTF-8 with or without a byte order mark, separated by commas,
 * semicolons or tabs, cells in quotation marks where they hold line breaks. Holds one line at a
 * time, however long the file is. For one thread.
 */
public final class CsvLines implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Within so many characters the first line with text must end. */
  private static final int LONGEST_HEADER = 256 * 1024;

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final CsvForm form;
  private long begins = 1;

  private CsvLines(CSVParser parser, CsvForm form) {
    this.parser = parser;
    this.records = parser.iterator();
    this.form = form;
  }

  public static CsvLines open(Path file) throws IOException {
    return of(Files.newInputStream(file));
  }

  /** Reads on from here; closing the lines closes the source, and so does a fault. */
  public static CsvLines of(InputStream source) throws IOException {
    // This way of decoding replaces what is not UTF-8 and goes on.
    Reader reader = new InputStreamReader(source, StandardCharsets.UTF_8);
    try {
      return of(reader);
    } catch (IOException | RuntimeException unreadable) {
      reader.close();
      throw unreadable;
    }
  }

  /** Reads on from here; closing the lines closes the reader. */
  public static CsvLines of(Reader source) throws IOException {
    BufferedReader reader = new BufferedReader(source);
    reader.mark(LONGEST_HEADER);
    boolean marked = reader.read() == BYTE_ORDER_MARK;
    if (!marked) {
      reader.reset();
    }
    CsvForm form = new CsvForm(separator(reader), marked);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(form.separator())
            // Blank lines are counted here: the parser would skip them uncounted.
            .setIgnoreEmptyLines(false)
            .get();
    return new CsvLines(CSVParser.parse(reader, format), form);
  }

  /** How the file is written. */
  public CsvForm form() {
    return form;
  }

  /**
   * The next line, blank ones too; empty at the end.
   *
   * @throws BrokenQuotesException where the rest cannot be read
   */
  public Optional<CsvLine> next() throws IOException {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CSVRecord line = records.next();
      List<String> cells = line.stream().map(String::strip).toList();
      CsvLine read = new CsvLine(begins, cells);
      begins = parser.getCurrentLineNumber() + 1;
      return Optional.of(read);
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw new BrokenQuotesException(begins);
    }
  }

  /** The next line with text in it. */
  public Optional<CsvLine> nextWithText() throws IOException {
    Optional<CsvLine> line = next();
    while (line.isPresent() && line.get().isBlank()) {
      line = next();
    }
    return line;
  }

  /** Whichever of the three the first line with text has most of. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    StringBuilder header = new StringBuilder();
    for (int read = 0; read < LONGEST_HEADER - 1; read++) {
      int next = reader.read();
      boolean ends = next < 0 || next == '\n' || next == '\r';
      if (next < 0 || (ends && !header.toString().isBlank())) {
        break;
      }
      header.append(ends ? "" : String.valueOf((char) next));
    }
    reader.reset();
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(CharSequence text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
