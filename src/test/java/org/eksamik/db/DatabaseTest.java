package org.eksamik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class DatabaseTest {
  @TempDir Path temp;

  @Test
  void makesTheFolderAndTheTables() throws Exception {
    try (Database database = Database.open(temp.resolve("a/b"))) {
      assertThat(count(database)).isZero();
    }
    assertThat(temp.resolve("a/b/eksamik.db")).exists();
  }

  @Test
  void keepsWhatWasWrittenAcrossStarts() throws Exception {
    try (Database database = Database.open(temp)) {
      fail(database, "a");
    }
    try (Database database = Database.open(temp)) {
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFolderAndItsFiles() throws Exception {
    assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path folder = temp.resolve("data");
    try (Database database = Database.open(folder)) {
      fail(database, "a");
      assertThat(rights(folder)).isEqualTo("rwx------");
      try (var files = Files.list(folder)) {
        assertThat(files.map(DatabaseTest::rights)).isNotEmpty().containsOnly("rw-------");
      }
    }
  }

  @Test
  void aFailureTakesTheWholeTransactionBack() throws Exception {
    try (Database database = Database.open(temp)) {
      assertThatThrownBy(() ->
              database.inTransaction(handle -> {
                handle.execute("INSERT INTO failed_attempts VALUES ('a', 1, 1)");
                throw new IOException("power cut");
              }))
          .isInstanceOf(IOException.class);
      assertThat(count(database)).isZero();
    }
  }

  @Test
  void severalOpenTheSameNewFolderAtOnceAndWrite() throws Exception {
    int openers = 8;
    int rounds = 20;
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Void>> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(openers)) {
      for (int i = 0; i < openers; i++) {
        String name = "opener-" + i;
        Callable<Void> work =
            () -> {
              start.await();
              try (Database database = Database.open(temp)) {
                for (int round = 0; round < rounds; round++) {
                  fail(database, name + "-" + round);
                }
              }
              return null;
            };
        done.add(threads.submit(work));
      }
      start.countDown();
      for (Future<Void> each : done) {
        each.get(60, TimeUnit.SECONDS);
      }
    }
    try (Database database = Database.open(temp)) {
      assertThat(count(database)).isEqualTo(openers * rounds);
    }
  }

  @Test
  void anotherProcessReadsAndWritesAtTheSameTime() throws Exception {
    try (Database database = Database.open(temp)) {
      fail(database, "ours");
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  temp.toString())
              .redirectErrorStream(true)
              .start();
      String said =
          new String(
              other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).as(said).isZero();
      assertThat(count(database)).isEqualTo(2);
    }
  }

  /** Opens the folder it is given, and fails unless it sees what the first process wrote. */
  static final class OtherProcess {
    public static void main(String[] args) throws Exception {
      try (Database database = Database.open(Path.of(args[0]))) {
        if (count(database) != 1) {
          throw new IllegalStateException("does not see the other's line");
        }
        fail(database, "theirs");
      }
    }
  }

  @Test
  void saysThatSomethingElseStandsInTheFoldersPlace() throws Exception {
    Path file = Files.createFile(temp.resolve("data"));
    assertTrouble(file, StorageTrouble.NOT_A_FOLDER);
    assertTrouble(file.resolve("below"), StorageTrouble.NOT_A_FOLDER);
  }

  @Test
  void saysThatAFileIsNotADatabase() throws Exception {
    Files.writeString(temp.resolve("eksamik.db"), "login,firstName\n".repeat(200));
    assertTrouble(temp, StorageTrouble.DAMAGED);
  }

  @Test
  void leavesAnotherProgramsDatabaseAlone() throws Exception {
    try (Connection other =
        DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("eksamik.db"))) {
      other.createStatement().execute("CREATE TABLE theirs (x)");
    }
    assertTrouble(temp, StorageTrouble.FOREIGN);
  }

  @Test
  void refusesTheTablesOfANewerProgram() throws Exception {
    try (Database database = Database.open(temp)) {
      database.inTransaction(handle -> handle.execute("PRAGMA user_version = 99"));
    }
    assertTrouble(temp, StorageTrouble.NEWER);
  }

  @Test
  void knowsItsNewestScript() throws Exception {
    try (var scripts = Files.list(Path.of("resources/db"))) {
      assertThat(scripts.map(script -> script.getFileName().toString().replaceAll("__.*", "")))
          .hasSize(Schema.NEWEST)
          .contains("V" + Schema.NEWEST);
    }
  }

  @Test
  void saysThatTheDiskIsFull() throws Exception {
    try (Connection small =
        DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("small.db"))) {
      small.createStatement().execute("CREATE TABLE blob (x)");
      small.createStatement().execute("PRAGMA max_page_count = 3");
      assertThatThrownBy(
              () -> small.createStatement().execute("INSERT INTO blob VALUES (zeroblob(100000))"))
          .satisfies(e -> assertThat(StorageTrouble.about(e)).isEqualTo(StorageTrouble.FULL));
    }
    assertThat(StorageTrouble.about(new IOException("No space left on device")))
        .isEqualTo(StorageTrouble.FULL);
  }

  @Test
  void saysThatItMayNotWrite() throws Exception {
    Database.open(temp).close();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection reader = config.createConnection("jdbc:sqlite:" + temp.resolve("eksamik.db"))) {
      assertThatThrownBy(() -> reader.createStatement().execute("DELETE FROM account"))
          .isInstanceOf(SQLException.class)
          .satisfies(
              e -> assertThat(StorageTrouble.about(e)).isEqualTo(StorageTrouble.NOT_WRITABLE));
    }
  }

  @Test
  void saysThatAReadOnlyFolderMayNotBeWrittenTo() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("data"));
    assumeThat(folder.toFile().setWritable(false)).isTrue();
    // The superuser writes anywhere.
    assumeThat(Files.isWritable(folder)).isFalse();
    assertTrouble(folder, StorageTrouble.NOT_WRITABLE);
  }

  private static void assertTrouble(Path folder, StorageTrouble trouble) {
    assertThatThrownBy(() -> Database.open(folder).close())
        .asInstanceOf(type(ExamException.class))
        .satisfies(e -> {
          assertThat(e.fault()).isEqualTo(Fault.STORAGE);
          assertThat(e.facts()).containsEntry("reason", trouble.name());
          assertThat(e.facts().get("detail")).contains(folder.toString()).endsWith(".");
        });
  }

  private static void fail(Database database, String subject) throws ExamException {
    database.inTransaction(
        handle -> handle.execute("INSERT INTO failed_attempts VALUES (?, 1, 1)", subject));
  }

  private static int count(Database database) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("SELECT count(*) FROM failed_attempts").mapTo(Integer.class).one());
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
