package org.eksamik.login.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eksamik.db.DataFolder;
import org.eksamik.db.Database;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.keys.PasswordHash;
import org.eksamik.login.PasswordLogin;

/**
 * Signing in with an account of this workstation. A login that nobody has, a wrong password and a
 * PIN that is used up cost the same work and get the same answer.
 *
 * <p>Safe for use by several threads, and beside other processes on the same data folder.
 */
public final class LocalLogin implements PasswordLogin {
  /** Whether a hash is the hash of what was typed. */
  @FunctionalInterface
  interface Check {
    boolean matches(PasswordHash hash, Secret typed);
  }

  private final DataFolder folder;
  private final InstantSource clock;
  private final Check check;

  public LocalLogin(DataFolder folder, InstantSource clock) {
    this(folder, clock, PasswordHash::matches);
  }

  LocalLogin(DataFolder folder, InstantSource clock, Check check) {
    this.folder = folder;
    this.clock = clock;
    this.check = check;
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public Person signIn(String login, Secret password) throws ExamException {
    Database database = folder.database();
    FailedAttempts.Answer answer =
        database.inTransaction(handle -> new FailedAttempts(handle).begin(login, now()));
    return switch (answer) {
      case FailedAttempts.Answer.Wait(Duration left) ->
          throw ExamException.of(Fault.TOO_MANY_ATTEMPTS)
              .with("seconds", Long.toString(left.plusMillis(999).toSeconds()));
      case FailedAttempts.Answer.Counted attempt -> signIn(database, attempt, password);
    };
  }

  private Person signIn(Database database, FailedAttempts.Answer.Counted attempt, Secret password)
      throws ExamException {
    Optional<AccountTable.Row> found =
        database.reading(handle -> new AccountTable(handle).find(attempt.login()));
    boolean oneTime = found.map(row -> row.account().oneTime()).orElse(false);
    PasswordHash hash =
        found
            .flatMap(row -> PasswordHash.parse(row.passwordHash()))
            .orElseGet(PasswordHash::ofNobody);
    boolean matches = check.matches(hash, oneTime ? OneTimePin.plain(password) : password);
    boolean admitted =
        matches
            && found.isPresent()
            && database.inTransaction(handle -> {
              boolean still = !oneTime || new AccountTable(handle).useUp(found.get(), now());
              if (still) {
                new FailedAttempts(handle).takeBack(attempt);
              }
              return still;
            });
    if (!admitted) {
      throw ExamException.of(Fault.WRONG_PASSWORD);
    }
    return person(found.get().account());
  }

  /** Whole milliseconds, as they are kept. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Person person(Account account) {
    return new Person(
        name(),
        Optional.of(account.login()),
        account.firstName(),
        account.lastName(),
        Optional.empty(),
        account.group(),
        Optional.empty(),
        Optional.empty());
  }
}
