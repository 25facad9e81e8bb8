package org.eksamik.login.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.db.Database;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.login.BadLine;
import org.eksamik.login.BadLine.Reason;
import org.jdbi.v3.core.Handle;

/** Takes a file of accounts over, all of it or nothing. */
public final class AccountImport {
  private final Database database;
  private final SecureRandom random;

  public AccountImport(Database database, SecureRandom random) {
    this.database = database;
    this.random = random;
  }

  /**
   * What to do with lines that leave something open.
   *
   * @param replace accounts that exist are updated, where a blank password leaves the old one;
   *     otherwise they are reported
   * @param pins a blank password becomes a one-time PIN; otherwise it is reported
   */
  public record Choice(boolean replace, boolean pins) {}

  /**
   * A line with what becomes of its password.
   *
   * @param pin made for it, in place of a password
   */
  private record Entry(AccountLine line, Optional<IssuedPin> pin) {
    Optional<Secret> toHash() {
      return pin.map(issued -> OneTimePin.plain(issued.pin())).or(line::password);
    }
  }

  /**
   * Imports a file. Takes about a tenth of a second of one core for each password, on all cores:
   * not for the FX thread. Interrupting the thread gives up and leaves all as it was.
   *
   * @throws ExamException {@code FILE_INVALID} where the file cannot be read at all; {@code
   *     CANCELLED}; {@code STORAGE}
   */
  public ImportOutcome run(Path file, Choice choice, ImportProgress progress) throws ExamException {
    AccountFile read = AccountFile.read(file);
    Set<String> known = database.reading(handle -> new AccountTable(handle).keys());
    List<BadLine> bad = new ArrayList<>(read.badLines());
    bad.addAll(against(read.lines(), known, choice));
    if (!bad.isEmpty()) {
      return ImportOutcome.refused(bad);
    }
    List<Entry> entries = read.lines().stream().map(line -> entry(line, choice)).toList();
    List<String> hashes =
        new PasswordHashing(random)
            .hashAll(
                entries.stream().map(Entry::toHash).flatMap(Optional::stream).toList(), progress);
    return database.inTransaction(handle -> write(handle, entries, hashes, choice));
  }

  private Entry entry(AccountLine line, Choice choice) {
    Optional<IssuedPin> pin =
        line.password().isPresent() || !choice.pins()
            ? Optional.empty()
            : Optional.of(new IssuedPin(line.login(), line.fullName(), OneTimePin.draw(random)));
    return new Entry(line, pin);
  }

  /** What the accounts that exist say against the lines. */
  private static List<BadLine> against(List<AccountLine> lines, Set<String> known, Choice choice) {
    List<BadLine> bad = new ArrayList<>();
    for (AccountLine line : lines) {
      boolean exists = known.contains(line.key());
      if (exists && !choice.replace()) {
        bad.add(new BadLine(line.number(), Reason.LOGIN_EXISTS, line.login()));
      } else if (!exists && line.password().isEmpty() && !choice.pins()) {
        bad.add(new BadLine(line.number(), Reason.NO_PASSWORD, line.login()));
      }
    }
    return bad;
  }

  private static ImportOutcome write(
      Handle handle, List<Entry> entries, List<String> hashes, Choice choice) {
    AccountTable table = new AccountTable(handle);
    Set<String> known = table.keys();
    // Asked again: somebody else may have changed the accounts while the passwords were hashed.
    List<BadLine> bad = against(entries.stream().map(Entry::line).toList(), known, choice);
    if (!bad.isEmpty()) {
      return ImportOutcome.refused(bad);
    }
    int updated = 0;
    Iterator<String> next = hashes.iterator();
    for (Entry entry : entries) {
      AccountLine line = entry.line();
      Optional<String> hash = entry.toHash().map(secret -> next.next());
      boolean oneTime = entry.pin().isPresent();
      if (known.contains(line.key())) {
        table.rename(line);
        hash.ifPresent(phc -> table.setPassword(line.login(), phc, oneTime));
        updated++;
      } else {
        table.add(line, hash.orElseThrow(), oneTime);
      }
    }
    List<IssuedPin> pins = entries.stream().map(Entry::pin).flatMap(Optional::stream).toList();
    return new ImportOutcome(entries.size() - updated, updated, List.of(), pins);
  }
}
