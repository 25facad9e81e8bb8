package org.eksamik.login.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.login.BadLine;
import org.eksamik.login.BadLine.Reason;
import org.eksamik.login.CsvTable;

/** A file of accounts, with everything that can be said against it without the database. */
record AccountFile(List<AccountLine> lines, List<BadLine> badLines) {
  private static final List<String> NEEDED = List.of("login", "firstName", "lastName");
  private static final List<String> KNOWN =
      List.of("login", "firstName", "lastName", "group", "password");

  /** Holds one reading together. */
  private static final class Reading {
    final List<AccountLine> lines = new ArrayList<>();
    final List<BadLine> bad = new ArrayList<>();
    final Set<String> seen = new HashSet<>();
  }

  static AccountFile read(Path file) throws ExamException {
    CsvTable table = CsvTable.read(file, KNOWN);
    Reading reading = new Reading();
    reading.bad.addAll(table.badLines());
    if (headerHolds(table, reading.bad)) {
      table.rows().forEach(row -> take(row, reading));
    }
    return new AccountFile(List.copyOf(reading.lines), List.copyOf(reading.bad));
  }

  /**
   * Names unknown columns only where the needed ones are there: without them the first line may be
   * no header at all, but a person with a password.
   */
  private static boolean headerHolds(CsvTable table, List<BadLine> bad) {
    if (table.columns().isEmpty()) {
      return false;
    }
    List<String> missing = NEEDED.stream().filter(name -> !table.columns().contains(name)).toList();
    missing.forEach(name -> bad.add(new BadLine(1, Reason.NO_COLUMN, name)));
    if (missing.isEmpty()) {
      table.columns().stream()
          .filter(name -> !KNOWN.contains(name))
          .forEach(name -> bad.add(new BadLine(1, Reason.UNKNOWN_COLUMN, name)));
    }
    return missing.isEmpty();
  }

  private static void take(CsvTable.Row row, Reading reading) {
    Optional<String> login = row.cell("login");
    if (login.isEmpty()) {
      reading.bad.add(BadLine.of(row.number(), Reason.NO_LOGIN));
      return;
    }
    AccountLine line =
        new AccountLine(
            row.number(),
            login.get(),
            row.cell("firstName").orElse(""),
            row.cell("lastName").orElse(""),
            row.cell("group"),
            row.cell("password").map(Secret::of));
    int before = reading.bad.size();
    if (line.firstName().isEmpty() || line.lastName().isEmpty()) {
      reading.bad.add(new BadLine(row.number(), Reason.NO_NAME, line.login()));
    }
    if (line.password().filter(password -> PasswordRule.isWeak(password, line)).isPresent()) {
      reading.bad.add(new BadLine(row.number(), Reason.WEAK_PASSWORD, line.login()));
    }
    if (!reading.seen.add(line.key())) {
      reading.bad.add(new BadLine(row.number(), Reason.LOGIN_TWICE, line.login()));
    }
    if (reading.bad.size() == before) {
      reading.lines.add(line);
    }
  }
}
