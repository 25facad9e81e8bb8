package org.eksamik.db;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.eksamik.exam.ExamException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded database of one data folder. Several threads and several processes may use the same
 * folder at once: readers never wait, writers wait for each other.
 *
 * <p>Opening takes a few hundred milliseconds the first time and reads from disk: not for the FX
 * thread, and not before somebody needs it.
 */
public final class Database implements AutoCloseable {
  private static final String FILE = "eksamik.db";
  private static final Duration WAIT_FOR_OTHERS = Duration.ofSeconds(15);

  private final Path folder;
  private final Jdbi jdbi;
  private final Connection anchor;

  private Database(Path folder, Jdbi jdbi, Connection anchor) {
    this.folder = folder;
    this.jdbi = jdbi;
    this.anchor = anchor;
  }

  /**
   * Opens the database, making the folder and bringing the tables up to date where needed.
   *
   * @throws ExamException {@code STORAGE} with the facts {@code folder}, {@code reason} (a name of
   *     {@link StorageTrouble}) and {@code detail} (a sentence for a person)
   */
  public static Database open(Path dataFolder) throws ExamException {
    Path folder = dataFolder.toAbsolutePath().normalize();
    if (standsOnAFile(folder)) {
      throw StorageTrouble.NOT_A_FOLDER.in(folder);
    }
    try {
      OwnerOnly.createFolder(folder);
      SQLiteDataSource source = source(folder.resolve(FILE), SQLiteConfig.JournalMode.WAL);
      // The journals take over the rights of this file, so it must have its own before SQLite opens
      // it.
      createIfMissing(folder.resolve(FILE));
      createIfMissing(folder.resolve("opening.lock"));
      try (Connection turn = takeTurn(folder.resolve("opening.lock"))) {
        Schema.bringUpToDate(source, folder);
        turn.rollback();
      }
      return new Database(folder, Jdbi.create(source), source.getConnection());
    } catch (IOException | SQLException | FlywayException e) {
      throw StorageTrouble.of(e, folder);
    }
  }

  /**
   * For reading; what is written through it should be short. Its faults are {@link JdbiException},
   * which {@link #inTransaction} turns into faults for people.
   */
  public Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Reads without waiting for writers.
   *
   * @throws ExamException {@code STORAGE}, as {@link #open}
   */
  public <T, X extends Exception> T reading(HandleCallback<T, X> work) throws ExamException, X {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException e) {
      throw StorageTrouble.of(e, folder);
    }
  }

  /**
   * Does all of the work or, when it throws, nothing of it. Other writers wait from the beginning
   * to the end.
   *
   * @throws ExamException {@code STORAGE}, as {@link #open}
   */
  public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work)
      throws ExamException, X {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw StorageTrouble.of(e, folder);
    }
  }

  @Override
  public void close() throws ExamException {
    try {
      anchor.close();
    } catch (SQLException e) {
      throw StorageTrouble.of(e, folder);
    }
  }

  /** Whether it, or what should be a folder above it, is a file. */
  private static boolean standsOnAFile(Path folder) {
    return Stream.iterate(folder, Objects::nonNull, Path::getParent)
        .filter(Files::exists)
        .findFirst()
        .filter(existing -> !Files.isDirectory(existing))
        .isPresent();
  }

  private static void createIfMissing(Path file) throws IOException {
    try {
      OwnerOnly.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // As it should be from the second start on.
    }
  }

  /**
   * One opener at a time, among threads and processes alike: neither Flyway nor the switch to the
   * write-ahead log waits for another on SQLite. A lock of the operating system would not do, since
   * it does not hold between threads of one process.
   */
  private static Connection takeTurn(Path lock) throws SQLException {
    Connection turn = source(lock, SQLiteConfig.JournalMode.DELETE).getConnection();
    turn.setAutoCommit(false);
    try (var statement = turn.createStatement()) {
      // The data source begins transactions at the first statement, and immediately for writing.
      statement.execute("PRAGMA user_version");
    } catch (SQLException e) {
      turn.close();
      throw e;
    }
    return turn;
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig.JournalMode journal) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(WAIT_FOR_OTHERS.toMillis()));
    config.setJournalMode(journal);
    config.enforceForeignKeys(true);
    // What a removed student leaves behind in the file is overwritten.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // A transaction that begins by reading could not wait for a writer once it wants to write.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
