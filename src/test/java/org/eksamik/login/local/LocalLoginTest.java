package org.eksamik.login.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.db.DataFolder;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLoginTest {
  private static final Secret RIGHT = Secret.of("apple-tree-7");
  private static final Secret WRONG = Secret.of("apple-tree-8");

  @TempDir Path temp;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T06:00:00Z"));
  private final List<String> worked = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private DataFolder folder;
  private LocalLogin login;

  @BeforeEach
  void open() throws Exception {
    start();
    importing(
        "mari.maasikas,Mari,Maasikas,12a,apple-tree-7\nkati,Kati,Kask,,pear-tree-77\n", false);
  }

  @AfterEach
  void close() throws Exception {
    folder.close();
  }

  @Test
  void namesThePersonWhoSignedIn() throws Exception {
    Person person = login.signIn("mari.maasikas", RIGHT);

    assertThat(person.login()).isEqualTo("local");
    assertThat(person.id()).contains("mari.maasikas");
    assertThat(person.fullName()).isEqualTo("Mari Maasikas");
    assertThat(person.group()).contains("12a");
    assertThat(person.idcode()).isEmpty();
  }

  @Test
  void takesTheLoginInAnyCaseAndForm() throws Exception {
    assertThat(login.signIn("  MARI.Maasikas ", RIGHT).id()).contains("mari.maasikas");
    assertThat(login.signIn("ｍａｒｉ.maasikas", RIGHT).id()).contains("mari.maasikas");
  }

  @Test
  void answersAnUnknownLoginLikeAWrongPasswordForTheSameWork() throws Exception {
    ExamException wrong = refused("mari.maasikas", WRONG);
    List<String> workForWrong = List.copyOf(worked);
    worked.clear();
    ExamException unknown = refused("nobody", WRONG);

    assertThat(wrong.fault()).isEqualTo(Fault.WRONG_PASSWORD);
    assertThat(unknown.fault()).isEqualTo(wrong.fault());
    assertThat(unknown.facts()).isEqualTo(wrong.facts());
    assertThat(worked).hasSize(1).isEqualTo(workForWrong);
    assertThat(worked.getFirst()).startsWith("$argon2id$v=19$m=19456,t=2,p=1");
  }

  @Test
  void doesTheSameWorkForAPinThatIsUsedUp() throws Exception {
    Secret pin = reset("kati");
    login.signIn("kati", pin);
    worked.clear();

    assertThat(refused("kati", pin).fault()).isEqualTo(Fault.WRONG_PASSWORD);
    assertThat(worked).hasSize(1);
  }

  @Test
  void slowsAnAccountDownFromTheThirdFailureDoublingUpToFiveMinutes() throws Exception {
    refused("kati", WRONG);
    refused("kati", WRONG);
    refused("kati", WRONG);
    for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 300, 300}) {
      ExamException wait = refused("kati", Secret.of("pear-tree-77"));
      assertThat(wait.fault()).isEqualTo(Fault.TOO_MANY_ATTEMPTS);
      assertThat(wait.facts()).containsEntry("seconds", Integer.toString(seconds));
      pass(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(refused("kati", WRONG).facts()).containsEntry("seconds", "1");
      pass(Duration.ofMillis(1));
      assertThat(refused("kati", WRONG).fault()).isEqualTo(Fault.WRONG_PASSWORD);
    }
  }

  @Test
  void doesNoWorkAndCountsNothingWhileSomebodyHasToWait() throws Exception {
    failThreeTimes("kati");
    worked.clear();

    refused("kati", WRONG);
    refused("kati", WRONG);

    assertThat(worked).isEmpty();
    pass(Duration.ofSeconds(5));
    assertThat(login.signIn("kati", Secret.of("pear-tree-77")).id()).contains("kati");
  }

  @Test
  void slowsALoginThatNobodyHasDownAlike() throws Exception {
    failThreeTimes("nobody");

    assertThat(refused("NOBODY", WRONG).facts()).containsEntry("seconds", "5");
  }

  @Test
  void leavesOtherAccountsAlone() throws Exception {
    failThreeTimes("kati");

    assertThat(login.signIn("mari.maasikas", RIGHT).id()).isPresent();
  }

  @Test
  void slowsTheMachineDownWhenManyLoginsFailOnIt() throws Exception {
    for (int i = 0; i < 10; i++) {
      refused("guess-" + i, WRONG);
    }

    assertThat(refused("mari.maasikas", RIGHT).facts()).containsEntry("seconds", "5");
    pass(Duration.ofSeconds(5));
    assertThat(login.signIn("mari.maasikas", RIGHT).id()).isPresent();
    // A success neither makes the next student wait nor clears what went before.
    assertThat(refused("kati", WRONG).fault()).isEqualTo(Fault.WRONG_PASSWORD);
    assertThat(refused("kati", WRONG).facts()).containsEntry("seconds", "10");
  }

  @Test
  void aSuccessForgetsTheAccountsFailures() throws Exception {
    refused("kati", WRONG);
    refused("kati", WRONG);
    login.signIn("kati", Secret.of("pear-tree-77"));
    refused("kati", WRONG);
    refused("kati", WRONG);

    assertThat(login.signIn("kati", Secret.of("pear-tree-77")).id()).isPresent();
  }

  @Test
  void aRestartForgetsNothing() throws Exception {
    failThreeTimes("kati");
    folder.close();
    start();

    assertThat(refused("kati", WRONG).facts()).containsEntry("seconds", "5");
  }

  @Test
  void aClockSetBackMakesNobodyWaitLongerThanOnce() throws Exception {
    failThreeTimes("kati");
    pass(Duration.ofDays(-400));

    assertThat(refused("kati", WRONG).facts()).containsEntry("seconds", "5");
    pass(Duration.ofSeconds(5));
    assertThat(login.signIn("kati", Secret.of("pear-tree-77")).id()).isPresent();
  }

  @Test
  void forgetsFailuresAfterAnHour() throws Exception {
    failThreeTimes("kati");
    pass(Duration.ofMinutes(61));
    refused("kati", WRONG);
    refused("kati", WRONG);

    assertThat(login.signIn("kati", Secret.of("pear-tree-77")).id()).isPresent();
  }

  @Test
  void aPinLetsInOnceHoweverItIsTyped() throws Exception {
    String pin = reset("kati").reveal();
    assertThat(pin).matches("[A-Z3-9]{4}-[A-Z3-9]{4}");

    login.signIn("kati", Secret.of(" " + pin.replace("-", "").toLowerCase(Locale.ROOT)));

    assertThat(refused("kati", Secret.of(pin)).fault()).isEqualTo(Fault.WRONG_PASSWORD);
    assertThat(login.signIn("kati", reset("kati")).id()).contains("kati");
  }

  @Test
  void aPinTypedInTwoPlacesAtOnceLetsInOneOfThem() throws Exception {
    Secret pin = reset("kati");

    assertThat(atOnce(4, () -> login.signIn("kati", pin)).signedIn()).isEqualTo(1);
  }

  @Test
  void guessingOnManyThreadsGivesNoMoreGuesses() throws Exception {
    worked.clear();
    Outcomes outcomes = atOnce(12, () -> login.signIn("kati", WRONG));

    assertThat(outcomes.signedIn()).isZero();
    assertThat(outcomes.wrong()).isEqualTo(3);
    assertThat(worked).hasSize(3);
  }

  @Test
  void keepsNothingThatWasTypedInClear() throws Exception {
    refused("typed-into-the-wrong-box", WRONG);
    refused("kati", Secret.of("typed-as-a-password"));
    folder.close();

    String file =
        Files.readString(temp.resolve("eksamik.db"), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(file).contains("kati").doesNotContain("typed-", "apple-tree-7", "pear-tree-77");
    start();
  }

  @Test
  void nothingIsOpenedBeforeSomebodySignsIn() throws Exception {
    Path untouched = temp.resolve("untouched");
    try (DataFolder data = new DataFolder(untouched)) {
      assertThat(new LocalLogin(data, now::get).name()).isEqualTo("local");
    }
    assertThat(untouched).doesNotExist();
  }

  private record Outcomes(int signedIn, int wrong) {}

  private Outcomes atOnce(int threads, Callable<Person> attempt) throws Exception {
    AtomicInteger signedIn = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    List<Future<Void>> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        Callable<Void> work =
            () -> {
              try {
                attempt.call();
                signedIn.incrementAndGet();
              } catch (ExamException e) {
                if (e.fault() == Fault.WRONG_PASSWORD) {
                  wrong.incrementAndGet();
                }
              }
              return null;
            };
        all.add(pool.submit(work));
      }
      for (Future<Void> each : all) {
        each.get();
      }
    }
    return new Outcomes(signedIn.get(), wrong.get());
  }

  /** The program, started on the same folder; counts each hash that is worked out. */
  private void start() {
    folder = new DataFolder(temp);
    login =
        new LocalLogin(
            folder,
            now::get,
            (hash, typed) -> {
              synchronized (worked) {
                String phc = hash.phc();
                worked.add(phc.substring(0, phc.indexOf('$', phc.indexOf("p="))));
              }
              return hash.matches(typed);
            });
  }

  private void importing(String lines, boolean pins) throws Exception {
    Path file =
        Files.writeString(
            temp.resolve("accounts.csv"), "login,firstName,lastName,group,password\n" + lines);
    ImportOutcome outcome =
        new AccountImport(folder.database(), random)
            .run(file, new AccountImport.Choice(false, pins), ImportProgress.UNWATCHED);
    assertThat(outcome.badLines()).isEmpty();
  }

  private Secret reset(String name) throws Exception {
    return new AccountStore(folder.database(), random).reset(name).orElseThrow().pin();
  }

  private void failThreeTimes(String name) {
    for (int i = 0; i < 3; i++) {
      assertThat(refused(name, WRONG).fault()).isEqualTo(Fault.WRONG_PASSWORD);
    }
  }

  private ExamException refused(String name, Secret password) {
    AtomicReference<ExamException> refusal = new AtomicReference<>();
    assertThatThrownBy(() -> login.signIn(name, password))
        .asInstanceOf(type(ExamException.class))
        .satisfies(refusal::set);
    return refusal.get();
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
