package org.eksamik.login.local;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.eksamik.db.Database;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.keys.PasswordHash;

/** The accounts of this workstation, for the administrator. Not for the FX thread. */
public final class AccountStore {
  private final Database database;
  private final SecureRandom random;

  public AccountStore(Database database, SecureRandom random) {
    this.database = database;
    this.random = random;
  }

  /** All of them, by login. */
  public List<Account> list() throws ExamException {
    return database.reading(handle -> new AccountTable(handle).all());
  }

  /** Removes an account for good. Returns whether there was one. */
  public boolean remove(String login) throws ExamException {
    return database.inTransaction(handle -> {
      new FailedAttempts(handle).forget(login);
      return new AccountTable(handle).remove(login);
    });
  }

  /**
   * Gives an account a new one-time PIN in place of its password or old PIN, and lets it try again
   * at once.
   *
   * @return empty where there is no such account
   */
  public Optional<IssuedPin> reset(String login) throws ExamException {
    Secret pin = OneTimePin.draw(random);
    String hash = PasswordHash.of(OneTimePin.plain(pin), random).phc();
    return database.inTransaction(handle -> {
      AccountTable table = new AccountTable(handle);
      new FailedAttempts(handle).forget(login);
      return table.setPassword(login, hash, true)
          ? table
              .find(login)
              .map(AccountTable.Row::account)
              .map(account -> new IssuedPin(account.login(), account.fullName(), pin))
          : Optional.empty();
    });
  }
}
