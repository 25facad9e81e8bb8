package org.eksamik.login.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.login.LoginName;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of {@code account}, within somebody's transaction. */
final class AccountTable {
  private static final String COLUMNS =
      "id, login, first_name, last_name, class_name, one_time, used_at, password_hash";

  private final Handle handle;

  AccountTable(Handle handle) {
    this.handle = handle;
  }

  /** An account with what only signing in needs. */
  record Row(long id, Account account, String passwordHash) {
    @Override
    public String toString() {
      return "Row[" + account + "]";
    }
  }

  Optional<Row> find(String login) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM account WHERE login_key = :key")
        .bind("key", LoginName.key(login))
        .map((result, context) -> row(result))
        .findOne();
  }

  List<Account> all() {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM account ORDER BY login_key")
        .map((result, context) -> row(result).account())
        .list();
  }

  Set<String> keys() {
    return new HashSet<>(
        handle.createQuery("SELECT login_key FROM account").mapTo(String.class).list());
  }

  void add(AccountLine line, String passwordHash, boolean oneTime) {
    Update insert =
        handle.createUpdate(
            """
            INSERT INTO account
              (login, login_key, first_name, last_name, class_name, password_hash, one_time)
            VALUES (:login, :key, :firstName, :lastName, :group, :hash, :oneTime)\
            """);
    bind(insert, line).bind("login", line.login()).bind("hash", passwordHash);
    insert.bind("oneTime", oneTime).execute();
  }

  /** The login keeps its spelling, since rosters and providers may know it. */
  void rename(AccountLine line) {
    Update update =
        handle.createUpdate(
            """
            UPDATE account
            SET first_name = :firstName, last_name = :lastName, class_name = :group
            WHERE login_key = :key\
            """);
    bind(update, line).execute();
  }

  /** Returns whether there is such an account. */
  boolean setPassword(String login, String passwordHash, boolean oneTime) {
    return handle
            .createUpdate(
                """
                UPDATE account SET password_hash = :hash, one_time = :oneTime, used_at = NULL
                WHERE login_key = :key\
                """)
            .bind("hash", passwordHash)
            .bind("oneTime", oneTime)
            .bind("key", LoginName.key(login))
            .execute()
        == 1;
  }

  /** Uses the PIN up; false where somebody was faster, or it was changed since it was read. */
  boolean useUp(Row row, Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE account SET used_at = :now
                WHERE id = :id AND used_at IS NULL AND password_hash = :hash\
                """)
            .bind("now", now.toEpochMilli())
            .bind("id", row.id())
            .bind("hash", row.passwordHash())
            .execute()
        == 1;
  }

  boolean remove(String login) {
    return handle
            .createUpdate("DELETE FROM account WHERE login_key = :key")
            .bind("key", LoginName.key(login))
            .execute()
        == 1;
  }

  private static Update bind(Update statement, AccountLine line) {
    return statement
        .bind("key", line.key())
        .bind("firstName", line.firstName())
        .bind("lastName", line.lastName())
        .bind("group", line.group());
  }

  private static Row row(ResultSet result) throws SQLException {
    long usedAt = result.getLong("used_at");
    Optional<Instant> used =
        result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(usedAt));
    Account account =
        new Account(
            result.getString("login"),
            result.getString("first_name"),
            result.getString("last_name"),
            Optional.ofNullable(result.getString("class_name")),
            result.getBoolean("one_time"),
            used);
    return new Row(result.getLong("id"), account, result.getString("password_hash"));
  }
}
