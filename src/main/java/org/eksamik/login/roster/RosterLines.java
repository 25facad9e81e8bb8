package org.eksamik.login.roster;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Person;
import org.eksamik.exam.Roster;
import org.eksamik.profile.ExamSettings;

/** A roster held in memory. Without lines it is that of a profile that names no file. */
public final class RosterLines implements Roster {
  private final List<RosterLine> lines;
  private final List<ExamSettings> exams;
  private final boolean createCandidates;

  /**
   * @param createCandidates whether people whom no line matches may sit the exams whose provider
   *     makes candidates itself: Oqylyq, and Kaoshixing where it is not silent (201)
   */
  public RosterLines(List<RosterLine> lines, List<ExamSettings> exams, boolean createCandidates) {
    this.lines = List.copyOf(lines);
    this.exams = List.copyOf(exams);
    this.createCandidates = createCandidates;
  }

  @Override
  public List<Admission> admissions(Person person) {
    List<Key> keys = Key.of(person);
    if (keys.isEmpty()) {
      return List.of();
    }
    List<RosterLine> known = lines.stream().filter(line -> Key.match(keys, line)).toList();
    // A line that names this person and contradicts them is a mistake, no reason to let them in.
    boolean stranger =
        known.isEmpty()
            && lines.stream().noneMatch(line -> Key.of(line).stream().anyMatch(keys::contains));
    return exams.stream()
        .map(exam -> admission(person, exam, RosterEntry.of(known, keys, id(exam)), stranger))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Admission> admission(
      Person person, ExamSettings exam, RosterEntry entry, boolean stranger) {
    boolean mayCreate = createCandidates && createsCandidates(exam);
    boolean letIn = stranger ? mayCreate && person.id().isPresent() : !entry.isEmpty();
    return letIn
        ? Optional.of(
            new Admission(
                person, exam.exam(), entry.candidate(person, exam, mayCreate), entry.extraTime()))
        : Optional.empty();
  }

  private static boolean createsCandidates(ExamSettings exam) {
    return switch (exam) {
      case ExamSettings.Oqylyq oqylyq -> true;
      case ExamSettings.OnlineExamMaker maker -> false;
      case ExamSettings.Kaoshixing kaoshixing -> !kaoshixing.silent();
    };
  }

  private static String id(ExamSettings exam) {
    return exam.exam().id();
  }
}
