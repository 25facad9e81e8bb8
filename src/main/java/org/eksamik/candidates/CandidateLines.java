package org.eksamik.candidates;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eksamik.csv.CsvForm;
import org.eksamik.exam.ExamException;

/** The candidates of a file, one at a time, however long the file is. For one thread. */
public interface CandidateLines extends AutoCloseable {
  /** What the cells of {@link CandidateLine#original} are called. */
  List<String> columns();

  /** How a CSV file with these lines is to be written. */
  CsvForm form();

  /**
   * The next candidate, empty at the end.
   *
   * @throws ExamException {@code FILE_INVALID} where the rest cannot be read
   */
  Optional<CandidateLine> next() throws ExamException;

  @Override
  void close() throws IOException;
}
