package org.eksamik.login.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.login.BadLine;
import org.eksamik.login.BadLine.Reason;
import org.eksamik.login.local.AccountImport.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountImportTest {
  private static final Choice PLAIN = new Choice(false, false);
  private static final Choice REPLACE = new Choice(true, false);
  private static final Choice PINS = new Choice(false, true);
  private static final String HEADER = "login,firstName,lastName,group,password\n";

  @TempDir Path temp;
  private final SecureRandom random = new SecureRandom();
  private DataFolder folder;
  private AccountStore store;

  @BeforeEach
  void open() throws Exception {
    folder = new DataFolder(temp.resolve("data"));
    store = new AccountStore(folder.database(), random);
  }

  @AfterEach
  void close() throws Exception {
    folder.close();
  }

  @Test
  void importsAFileAsASpreadsheetWritesIt() throws Exception {
    ImportOutcome outcome =
        run(
            "\uFEFFLogin;FirstName;LastName;Group;Password\r\n"
                + "mari;Mari;\"Maasikas\r\nÕun\";12a;apple;tree\r\n"
                    .replace("apple;tree", "\"apple;tree\"")
                + "\r\njuri; Jüri ;Jänes;;pear-tree-77\r\n",
            PLAIN);

    assertThat(outcome).isEqualTo(new ImportOutcome(2, 0, List.of(), List.of()));
    assertThat(store.list()).extracting(Account::login).containsExactly("juri", "mari");
    assertThat(store.list().getFirst().fullName()).isEqualTo("Jüri Jänes");
    assertThat(store.list().getFirst().group()).isEmpty();
    assertThat(signIn("mari", "apple;tree")).isEqualTo("Mari Maasikas\r\nÕun");
  }

  @Test
  void reportsEveryBadLineAndImportsNothing() throws Exception {
    ImportOutcome outcome =
        run(
            HEADER
                + "mari,Mari,Maasikas,12a,apple-tree-7\n"
                + ",Peep,Pirn,12a,apple-tree-7\n"
                + "kati,,Kask,12a,apple-tree-7\n"
                + "MARI,Mari,Teine,12a,apple-tree-7\n"
                + "juri,Juri\n"
                + "toomas,Toomas,Tamm,12a,short\n"
                + "liis,Liis,Lepp,12a,\n"
                + "anna,Anna,Aas,12a,annaaas1annaaas1\n"
                + "eva,Eva,Evakas,,12345678\n",
            PLAIN);

    assertThat(outcome.badLines())
        .containsExactly(
            BadLine.of(3, Reason.NO_LOGIN),
            new BadLine(4, Reason.NO_NAME, "kati"),
            new BadLine(5, Reason.LOGIN_TWICE, "MARI"),
            new BadLine(6, Reason.COLUMN_COUNT, "2 / 5"),
            new BadLine(7, Reason.WEAK_PASSWORD, "toomas"),
            new BadLine(8, Reason.NO_PASSWORD, "liis"),
            new BadLine(10, Reason.WEAK_PASSWORD, "eva"));
    assertThat(outcome.added()).isZero();
    assertThat(store.list()).isEmpty();
  }

  @Test
  void refusesPasswordsThatAnybodyWouldTryFirst() throws Exception {
    ImportOutcome outcome =
        run(
            HEADER
                + "a,Ann,Aas,,Password\n"
                + "b,Bert,Bee,,aaaaaaaaaa\n"
                + "maasikas1,Mari,Maasikas,,MAASIKAS1\n"
                + "d,Maximilian,Dee,,maximilian\n"
                + "e,Eve,Evergreen,,eve evergreen\n"
                + "f,Fred,Fee,,õõõõõõõ\n",
            PLAIN);

    assertThat(outcome.badLines())
        .hasSize(6)
        .extracting(BadLine::reason)
        .containsOnly(Reason.WEAK_PASSWORD);
  }

  @Test
  void saysWhichColumnsAreMissingAndUnknown() throws Exception {
    assertThat(run("login,firstName,password\na,b,apple-tree-7\n", PLAIN).badLines())
        .containsExactly(new BadLine(1, Reason.NO_COLUMN, "lastName"));
    assertThat(run("login,firstName,lastName,shoe\na,b,c,44\n", PINS).badLines())
        .containsExactly(new BadLine(1, Reason.UNKNOWN_COLUMN, "shoe"));
  }

  @Test
  void aFileWithoutAHeaderShowsNoPassword() throws Exception {
    ImportOutcome outcome =
        run("mari,Mari,Maasikas,12a,apple-tree-7\nx,X,X,,pear-tree-77\n", PLAIN);

    assertThat(outcome.badLines()).isNotEmpty();
    assertThat(BadLine.describe(outcome.badLines()).in(Locale.ENGLISH)).doesNotContain("tree");
  }

  @Test
  void reportsAccountsThatExistUnlessToldToReplaceThem() throws Exception {
    run(HEADER + "mari,Mari,Maasikas,12a,apple-tree-7\njuri,Juri,Janes,,pear-tree-77\n", PLAIN);
    String again =
        HEADER
            + "Mari,Mari,Murakas,12b,\n"
            + "JURI,Juri,Janes,,plum-tree-777\n"
            + "kati,Kati,Kask,,cherry-tree\n";

    assertThat(run(again, PLAIN).badLines())
        .containsExactly(
            new BadLine(2, Reason.LOGIN_EXISTS, "Mari"),
            new BadLine(3, Reason.LOGIN_EXISTS, "JURI"));
    ImportOutcome replaced = run(again, REPLACE);

    assertThat(replaced.badLines()).isEmpty();
    assertThat(replaced.added()).isEqualTo(1);
    assertThat(replaced.updated()).isEqualTo(2);
    assertThat(store.list()).extracting(Account::login).containsExactly("juri", "kati", "mari");
    assertThat(signIn("mari", "apple-tree-7")).isEqualTo("Mari Murakas");
    assertThat(signIn("juri", "plum-tree-777")).isEqualTo("Juri Janes");
  }

  @Test
  void makesPinsWhereThePasswordIsBlank() throws Exception {
    ImportOutcome outcome =
        run(
            "login,firstName,lastName,password\n"
                + "mari,Mari,Maasikas,\n"
                + "juri,Juri,Janes,pear-tree-77\n",
            PINS);

    assertThat(outcome.added()).isEqualTo(2);
    assertThat(outcome.pins()).hasSize(1);
    IssuedPin issued = outcome.pins().getFirst();
    assertThat(issued.login()).isEqualTo("mari");
    assertThat(issued.name()).isEqualTo("Mari Maasikas");
    assertThat(outcome.toString()).doesNotContain(issued.pin().reveal());
    assertThat(store.list()).extracting(Account::oneTime).containsExactly(false, true);
    assertThat(signIn("mari", issued.pin().reveal())).isEqualTo("Mari Maasikas");
    assertThat(store.list().getLast().usedAt()).isPresent();
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    List<Integer> seen = new ArrayList<>();
    String lines =
        IntStream.range(0, 5)
            .mapToObj(i -> "s" + i + ",Student,Number" + i + ",,apple-tree-" + i)
            .collect(Collectors.joining("\n"));

    new AccountImport(folder.database(), random)
        .run(
            write(HEADER + lines),
            PLAIN,
            (done, total) -> {
              assertThat(total).isEqualTo(5);
              seen.add(done);
            });

    assertThat(seen).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void aFailureInTheMiddleOfWritingLeavesAllAsItWas() throws Exception {
    run(HEADER + "mari,Mari,Maasikas,12a,apple-tree-7\n", PLAIN);
    folder
        .database()
        .inTransaction(handle ->
            handle.execute(
                """
                CREATE TRIGGER power_cut BEFORE INSERT ON account WHEN NEW.login = 's2'
                BEGIN SELECT RAISE(ABORT, 'power cut'); END\
                """));

    assertThatThrownBy(() ->
            run(
                HEADER
                    + "mari,Other,Name,,plum-tree-777\n"
                    + "s1,Student,One,,apple-tree-1\n"
                    + "s2,Student,Two,,apple-tree-2\n",
                REPLACE))
        .asInstanceOf(type(ExamException.class))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.STORAGE));

    assertThat(store.list()).extracting(Account::login).containsExactly("mari");
    assertThat(signIn("mari", "apple-tree-7")).isEqualTo("Mari Maasikas");
  }

  @Test
  void anotherImportThatWasFasterIsReportedNotOverwritten() throws Exception {
    ImportOutcome outcome =
        new AccountImport(folder.database(), random)
            .run(
                write(HEADER + "mari,Mari,Slow,,apple-tree-7\n"),
                PLAIN,
                (done, total) -> importUnchecked("mari,Mari,Fast,,pear-tree-77\n"));

    assertThat(outcome.badLines()).containsExactly(new BadLine(2, Reason.LOGIN_EXISTS, "mari"));
    assertThat(signIn("mari", "pear-tree-77")).isEqualTo("Mari Fast");
  }

  @Test
  void interruptingGivesUpAndLeavesAllAsItWas() throws Exception {
    Path file = write(HEADER + "a,Ann,Aas,,apple-tree-1\nb,Bert,Bee,,apple-tree-2\n");
    try {
      assertThatThrownBy(() ->
              new AccountImport(folder.database(), random)
                  .run(file, PLAIN, (done, total) -> Thread.currentThread().interrupt()))
          .asInstanceOf(type(ExamException.class))
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.CANCELLED));
    } finally {
      // So that the next test does not meet it.
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(store.list()).isEmpty();
  }

  @Test
  void removesAnAccount() throws Exception {
    run(HEADER + "mari,Mari,Maasikas,12a,apple-tree-7\n", PLAIN);

    assertThat(store.remove("MARI ")).isTrue();
    assertThat(store.remove("mari")).isFalse();
    assertThat(store.list()).isEmpty();
    assertThat(store.reset("mari")).isEmpty();
  }

  @Test
  void aResetEndsTheWaitAndTheOldPassword() throws Exception {
    run(HEADER + "mari,Mari,Maasikas,12a,apple-tree-7\n", PLAIN);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> signIn("mari", "wrong")).isInstanceOf(ExamException.class);
    }
    IssuedPin issued = store.reset("Mari").orElseThrow();

    assertThat(issued.login()).isEqualTo("mari");
    assertThatThrownBy(() -> signIn("mari", "apple-tree-7"))
        .asInstanceOf(type(ExamException.class))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.WRONG_PASSWORD));
    assertThat(signIn("mari", issued.pin().reveal())).isEqualTo("Mari Maasikas");
  }

  private void importUnchecked(String lines) {
    try {
      Path other = Files.writeString(temp.resolve("other.csv"), HEADER + lines);
      new AccountImport(folder.database(), random).run(other, PLAIN, ImportProgress.UNWATCHED);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ImportOutcome run(String text, Choice choice) throws Exception {
    return new AccountImport(folder.database(), random)
        .run(write(text), choice, ImportProgress.UNWATCHED);
  }

  private Path write(String text) throws Exception {
    return Files.writeString(temp.resolve("accounts.csv"), text);
  }

  private String signIn(String login, String password) throws ExamException {
    return new LocalLogin(folder, InstantSource.system())
        .signIn(login, Secret.of(password))
        .fullName();
  }
}
