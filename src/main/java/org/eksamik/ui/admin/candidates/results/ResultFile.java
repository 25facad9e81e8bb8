package org.eksamik.ui.admin.candidates.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eksamik.csv.CsvForm;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.ExamResult;

/**
 * Results as a CSV file for spreadsheets. The link to the paper is left out: whoever has it sees
 * the paper.
 */
record ResultFile(List<String> header, List<ExamResult> results) {
  private static final CsvForm FORM = new CsvForm(';', true);

  /** What a spreadsheet would take for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  ResultFile {
    header = List.copyOf(header);
    results = List.copyOf(results);
  }

  /** The cells of one result, in the order of the header. */
  static List<String> cells(ExamResult result) {
    return List.of(
        name(result.name()),
        name(result.login()),
        name(result.candidateId()),
        name(result.examId()),
        result.score().map(BigDecimal::toPlainString).orElse(""),
        result.passed().map(passed -> passed ? "1" : "0").orElse(""),
        result.startedAt().map(Instant::toString).orElse(""),
        result.endedAt().map(Instant::toString).orElse(""));
  }

  private static String name(Optional<String> told) {
    String text = told.orElse("");
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  void write(Path file) throws ExamException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(FORM.beginning());
      writer.write(FORM.line(header));
      for (ExamResult result : results) {
        writer.write(FORM.line(cells(result)));
      }
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("file", file.toString());
    }
  }
}
