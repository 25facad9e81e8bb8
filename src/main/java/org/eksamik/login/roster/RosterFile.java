package org.eksamik.login.roster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.login.BadLine;
import org.eksamik.login.BadLine.Reason;
import org.eksamik.login.CsvTable;

/**
 * A roster as a file, with everything that can be said against it.
 *
 * @param lines the good ones, in the file's order
 * @param badLines in the file's order
 */
public record RosterFile(List<RosterLine> lines, List<BadLine> badLines) {
  private static final List<String> KEYS = List.of("stuudium", "idcode", "local");

  /** What a line holds in a field of its own, not among its cells. */
  private static final List<String> OWN =
      List.of("stuudium", "idcode", "local", "exams", "extraMinutes", "password");

  private static final List<String> KNOWN =
      Stream.concat(
              OWN.stream(),
              Stream.of(
                  "userId",
                  "loginValue",
                  "user_id",
                  "department",
                  "external_id",
                  "email",
                  "firstName",
                  "lastName"))
          .toList();

  private static final Pattern BETWEEN_EXAMS = Pattern.compile("[;\\s]+");
  private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");
  private static final int MOST_MINUTES = 24 * 60;

  public RosterFile {
    lines = List.copyOf(lines);
    badLines = badLines.stream().sorted().toList();
  }

  /**
   * Reads a whole file.
   *
   * @param exams the profile's names of its exams
   * @throws ExamException {@code FILE_INVALID} where the file cannot be read at all; what is wrong
   *     in it is in {@link #badLines}
   */
  public static RosterFile read(Enclosure file, Collection<String> exams) throws ExamException {
    CsvTable table = CsvTable.read(file, KNOWN);
    List<BadLine> bad = new ArrayList<>(table.badLines());
    List<RosterLine> lines = new ArrayList<>();
    boolean hasKey = table.columns().stream().anyMatch(KEYS::contains);
    if (hasKey) {
      table.rows().forEach(row -> take(row, Set.copyOf(exams), bad).ifPresent(lines::add));
      bad.addAll(collisions(lines));
    } else if (!table.columns().isEmpty()) {
      bad.add(new BadLine(1, Reason.NO_COLUMN, String.join(", ", KEYS)));
    }
    return new RosterFile(lines, bad);
  }

  private static Optional<RosterLine> take(CsvTable.Row row, Set<String> known, List<BadLine> bad) {
    Optional<String> minutes = row.cell("extraMinutes");
    Set<String> exams =
        row.cell("exams").stream()
            .flatMap(BETWEEN_EXAMS::splitAsStream)
            .filter(Predicate.not(String::isEmpty))
            .collect(Collectors.toSet());
    int before = bad.size();
    if (KEYS.stream().allMatch(key -> row.cell(key).isEmpty())) {
      bad.add(BadLine.of(row.number(), Reason.NO_KEY));
    }
    exams.stream()
        .filter(Predicate.not(known::contains))
        .forEach(exam -> bad.add(new BadLine(row.number(), Reason.UNKNOWN_EXAM, exam)));
    minutes
        .filter(text -> !isMinutes(text))
        .ifPresent(text -> bad.add(new BadLine(row.number(), Reason.EXTRA_MINUTES, text)));
    if (bad.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new RosterLine(
            row.number(),
            row.cell("stuudium"),
            row.cell("idcode"),
            row.cell("local"),
            exams,
            minutes.map(text -> Duration.ofMinutes(Long.parseLong(text))),
            row.cell("password").map(Secret::of),
            otherCells(row)));
  }

  private static boolean isMinutes(String text) {
    return MINUTES.matcher(text).matches() && Integer.parseInt(text) <= MOST_MINUTES;
  }

  private static Map<String, String> otherCells(CsvTable.Row row) {
    Map<String, String> cells = new HashMap<>(row.cells());
    cells.keySet().removeAll(OWN);
    cells.entrySet().removeIf(cell -> cell.getKey().isEmpty() || cell.getValue().isEmpty());
    return cells;
  }

  /** Lines that say something about the same person and exam with the same right. */
  private static List<BadLine> collisions(List<RosterLine> lines) {
    List<BadLine> bad = new ArrayList<>();
    Map<Key, List<RosterLine>> earlier = new HashMap<>();
    for (RosterLine line : lines) {
      Optional<String> taken = Optional.empty();
      for (Key key : Key.of(line)) {
        List<RosterLine> same = earlier.computeIfAbsent(key, unseen -> new ArrayList<>());
        Optional<RosterLine> other = same.stream().filter(line::collidesWith).findFirst();
        taken = taken.or(() -> other.map(first -> key.kind().column() + " / " + first.number()));
        same.add(line);
      }
      taken.ifPresent(about -> bad.add(new BadLine(line.number(), Reason.KEY_TWICE, about)));
    }
    return bad;
  }
}
