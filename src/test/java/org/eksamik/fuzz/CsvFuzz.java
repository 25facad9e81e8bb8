package org.eksamik.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eksamik.candidates.CandidateLine;
import org.eksamik.candidates.CandidateLines;
import org.eksamik.candidates.CandidateSource;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.login.roster.RosterFile;

/** A file is read line by line, or refused with the place of the mistake. */
final class CsvFuzz implements FuzzTarget {
  private final Path file;

  CsvFuzz() {
    try {
      file = Files.createTempFile("eksamik-fuzz", ".csv");
      file.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void read(byte[] input) throws IOException {
    Files.write(file, input);
    try {
      RosterFile roster = RosterFile.read(new Enclosure.Beside(file), List.of("math", "english"));
      roster.badLines().forEach(bad -> require(bad.number() >= 1));
    } catch (ExamException told) {
      require(told.fault() == Fault.FILE_INVALID);
    }
    try {
      CandidateSource source = new CandidateSource(file);
      require(source.survey().lines() > 0);
      try (CandidateLines lines = source.open()) {
        for (Optional<CandidateLine> line = lines.next(); line.isPresent(); line = lines.next()) {
          lines.form().line(line.get().original());
        }
      }
    } catch (ExamException told) {
      require(told.fault() == Fault.FILE_INVALID);
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new AssertionError("neither read nor refused as it should be");
    }
  }
}
