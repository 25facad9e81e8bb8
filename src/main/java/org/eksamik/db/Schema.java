package org.eksamik.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eksamik.exam.ExamException;
import org.flywaydb.core.Flyway;

/** The tables of the database, brought up to date by the scripts in {@code db/}. */
final class Schema {
  /** The version of the newest script. */
  static final int NEWEST = 1;

  /** "Eksa" in SQLite's field for whose file this is. */
  private static final int OURS = 0x456b7361;

  private Schema() {}

  /**
   * Must be called by one at a time. Most starts find nothing to do and leave Flyway unloaded,
   * which would take most of a second on a slow machine.
   */
  static void bringUpToDate(DataSource source, Path folder) throws ExamException, SQLException {
    int found = claim(source, folder);
    if (found > NEWEST) {
      throw StorageTrouble.NEWER.in(folder);
    }
    if (found < NEWEST) {
      Flyway.configure()
          .loggers("slf4j")
          .dataSource(source)
          .locations("classpath:db")
          .failOnMissingLocations(true)
          .load()
          .migrate();
      execute(source, "PRAGMA user_version = " + NEWEST);
    }
  }

  /**
   * Signs a new file, and refuses one that somebody else signed or filled.
   *
   * @return the version of its tables; 0 where it has none yet
   */
  private static int claim(DataSource source, Path folder) throws ExamException, SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (number(statement, "PRAGMA application_id") != OURS) {
        if (number(statement, "SELECT count(*) FROM sqlite_schema") > 0) {
          throw StorageTrouble.FOREIGN.in(folder);
        }
        statement.execute("PRAGMA application_id = " + OURS);
      }
      return number(statement, "PRAGMA user_version");
    }
  }

  private static int number(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private static void execute(DataSource source, String order) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(order);
    }
  }
}
