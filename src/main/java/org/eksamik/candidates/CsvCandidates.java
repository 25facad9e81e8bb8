package org.eksamik.candidates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.csv.BrokenQuotesException;
import org.eksamik.csv.CsvForm;
import org.eksamik.csv.CsvLine;
import org.eksamik.csv.CsvLines;
import org.eksamik.csv.FileFault;
import org.eksamik.exam.ExamException;

/** Candidates of a CSV file, whose first line with text names the columns. */
final class CsvCandidates implements CandidateLines {
  private final Path file;
  private final CsvLines lines;
  private final List<String> header;
  private final CandidateColumns columns;

  private CsvCandidates(Path file, CsvLines lines, List<String> header) {
    this.file = file;
    this.lines = lines;
    this.header = header;
    this.columns = CandidateColumns.of(header);
  }

  static CsvCandidates open(Path file) throws ExamException {
    try {
      CsvLines lines = CsvLines.open(file);
      return new CsvCandidates(file, lines, header(file, lines));
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
  }

  private static List<String> header(Path file, CsvLines lines) throws IOException, ExamException {
    CsvLine header = lines.nextWithText().orElseThrow(() -> FileFault.EMPTY.in(file));
    if (header.isUndecodable()) {
      throw FileFault.HEADER_NOT_UTF8.in(file);
    }
    Set<String> seen = new HashSet<>();
    for (String name : CandidateColumns.of(header.cells()).columns()) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw FileFault.COLUMN_TWICE.in(file, name);
      }
    }
    return header.cells();
  }

  @Override
  public List<String> columns() {
    return header;
  }

  @Override
  public CsvForm form() {
    return lines.form();
  }

  @Override
  public Optional<CandidateLine> next() throws ExamException {
    try {
      return lines.nextWithText().map(this::candidate);
    } catch (BrokenQuotesException broken) {
      throw FileFault.QUOTES.in(file, Long.toString(broken.line()));
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
  }

  private CandidateLine candidate(CsvLine line) {
    return new CandidateLine(line.number(), line.cells(), content(line));
  }

  private CandidateLine.Content content(CsvLine line) {
    if (line.isUndecodable()) {
      return new CandidateLine.Unusable(LineProblem.NOT_UTF8, _ -> "");
    }
    if (line.cells().size() != header.size()) {
      return new CandidateLine.Unusable(
          LineProblem.COLUMN_COUNT, _ -> line.cells().size() + " / " + header.size());
    }
    return new CandidateLine.Person(columns.candidate(line.cells()));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
