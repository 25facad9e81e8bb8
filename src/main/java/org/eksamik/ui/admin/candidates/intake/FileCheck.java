package org.eksamik.ui.admin.candidates.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eksamik.candidates.CandidateColumns;
import org.eksamik.candidates.CandidateLine;
import org.eksamik.candidates.CandidateLines;
import org.eksamik.candidates.CandidateSource;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateField;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.ui.admin.run.RunProgress;

/** Looks a whole file through, line by line, and keeps what a person can look at. For one run. */
final class FileCheck {
  private static final int BETWEEN_NEWS = 100;
  private static final String HIDDEN = "•••";

  private final CandidateDirectory directory;
  private final Capability operation;
  private final List<FilePreview.Row> rows = new ArrayList<>();
  private int goodKept;
  private int badKept;
  private long lines;
  private long bad;

  FileCheck(CandidateDirectory directory, Capability operation) {
    this.directory = directory;
    this.operation = operation;
  }

  /** Reads the file to its end, or until stopped. */
  FilePreview look(Path file, RunProgress progress) throws ExamException {
    Set<String> secret = secretColumns();
    try (CandidateLines all = new CandidateSource(file).open()) {
      List<String> columns = all.columns();
      List<String> meanings = columns.stream().map(CandidateColumns::meaning).toList();
      for (Optional<CandidateLine> line = all.next();
          line.isPresent() && !progress.isStopped();
          line = all.next()) {
        keep(row(line.get(), meanings, secret));
        if (++lines % BETWEEN_NEWS == 0) {
          progress.advance(BETWEEN_NEWS);
        }
      }
      progress.advance(lines % BETWEEN_NEWS);
      return new FilePreview(columns, rows, lines, bad);
    } catch (IOException unreadable) {
      throw ExamException.of(Fault.FILE_INVALID, unreadable).with("file", file.toString());
    }
  }

  private Set<String> secretColumns() throws ExamException {
    return directory.fields().stream()
        .filter(CandidateField::secret)
        .map(field -> field.label().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private void keep(FilePreview.Row row) {
    if (row.isBad()) {
      bad++;
      if (badKept++ < FilePreview.MOST_BAD) {
        rows.add(row);
      }
    } else if (goodKept++ < FilePreview.MOST_GOOD) {
      rows.add(row);
    }
  }

  private FilePreview.Row row(CandidateLine line, List<String> meanings, Set<String> secret)
      throws ExamException {
    List<String> cells =
        IntStream.range(0, line.original().size())
            .mapToObj(at -> shown(line.original().get(at), at, meanings, secret))
            .toList();
    return switch (line.content()) {
      case CandidateLine.Unusable unusable ->
          new FilePreview.Row(line.number(), cells, Optional.of(unusable), List.of());
      case CandidateLine.Person(var candidate) ->
          new FilePreview.Row(
              line.number(),
              cells,
              Optional.empty(),
              directory.problems(operation, candidate).stream()
                  .map(problem -> new FilePreview.Mark(place(problem, meanings), problem))
                  .toList());
    };
  }

  private static String shown(String cell, int at, List<String> meanings, Set<String> secret) {
    boolean hidden =
        at < meanings.size()
            && (meanings.get(at).equals("password")
                || secret.contains(meanings.get(at).toLowerCase(Locale.ROOT)));
    return hidden && !cell.isEmpty() ? HIDDEN : cell;
  }

  /** The column in question; where the file has none of that name, the one it is about. */
  private static int place(CellProblem problem, List<String> meanings) {
    return Stream.of(problem.column(), problem.about())
        .mapToInt(name -> place(name, meanings))
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static int place(String column, List<String> meanings) {
    return IntStream.range(0, meanings.size())
        .filter(at -> meanings.get(at).equalsIgnoreCase(column))
        .findFirst()
        .orElse(-1);
  }
}
