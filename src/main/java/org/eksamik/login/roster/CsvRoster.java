package org.eksamik.login.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.eksamik.csv.FileFault;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Person;
import org.eksamik.exam.Roster;
import org.eksamik.login.CsvTable;
import org.eksamik.profile.ExamSettings;

/**
 * The roster of a CSV file, kept in memory and read again when the file changed. A file with a
 * mistake admits nobody until it is mended.
 *
 * <p>Safe for use by several threads.
 */
public final class CsvRoster implements Roster {
  private static final Stamp UNCHANGING = new Stamp(FileTime.fromMillis(0), 0);

  private final Optional<Enclosure> file;
  private final List<ExamSettings> exams;
  private final boolean createCandidates;

  private Optional<Version> current = Optional.empty();

  /**
   * Reads nothing yet; {@link #check} does.
   *
   * @param file empty where the profile names none: then nobody is on the roster
   * @param createCandidates as for {@link RosterLines}
   */
  public CsvRoster(Optional<Enclosure> file, List<ExamSettings> exams, boolean createCandidates) {
    this.file = file;
    this.exams = List.copyOf(exams);
    this.createCandidates = createCandidates;
  }

  /** How one state of the file is told from another. */
  private record Stamp(FileTime modified, long size) {}

  private record Version(Stamp stamp, RosterLines lines) {}

  /**
   * Reads the file, so that its mistakes are known before the first student signs in.
   *
   * @throws ExamException {@code FILE_INVALID} with every bad line in {@code detail}
   */
  public void check() throws ExamException {
    newest();
  }

  @Override
  public List<Admission> admissions(Person person) throws ExamException {
    return newest().admissions(person);
  }

  private synchronized RosterLines newest() throws ExamException {
    // Taken before reading: what is written meanwhile makes the next call read again.
    Stamp stamp = file.isPresent() ? stamp(file.get()) : UNCHANGING;
    if (current.isPresent() && current.get().stamp().equals(stamp)) {
      return current.get().lines();
    }
    current = Optional.empty();
    List<RosterLine> read = file.isPresent() ? read(file.get()) : List.of();
    RosterLines lines = new RosterLines(read, exams, createCandidates);
    current = Optional.of(new Version(stamp, lines));
    return lines;
  }

  private List<RosterLine> read(Enclosure roster) throws ExamException {
    List<String> known = exams.stream().map(settings -> settings.exam().id()).toList();
    RosterFile read = RosterFile.read(roster, known);
    if (!read.badLines().isEmpty()) {
      throw CsvTable.invalid(roster.path(), read.badLines());
    }
    return read.lines();
  }

  private static Stamp stamp(Enclosure roster) throws ExamException {
    return switch (roster) {
      case Enclosure.Beside(Path path) -> stamp(path);
      case Enclosure.Within _ -> UNCHANGING;
    };
  }

  private static Stamp stamp(Path path) throws ExamException {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(now.lastModifiedTime(), now.size());
    } catch (IOException e) {
      throw FileFault.UNREADABLE.in(path, e);
    }
  }
}
