package org.eksamik.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.TestNetworks;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.Capability;
import org.eksamik.provider.kaoshixing.KaoshixingDirectory;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerDirectory;
import org.eksamik.sandbox.Misbehaviour;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.kaoshixing.KaoshixingStandIn;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs against the stand-ins: each candidate once, whatever happens on the way. */
class CandidateRunsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");
  private static final String ADD = "onlineexammaker/api/v1/student/addStudents";
  private static final int THERE_FROM_THE_START = 3;

  @TempDir Path folder;
  private final Sandbox sandbox = Sandbox.start(InstantSource.fixed(NOW));
  private final List<BulkCount> heard = new ArrayList<>();
  private Network network;
  private CandidateDirectory directory;

  @BeforeEach
  void open() throws ExamException {
    network = Network.open(TestNetworks.direct());
    directory = onlineExamMaker();
  }

  @AfterEach
  void stop() {
    network.close();
    sandbox.close();
  }

  @Test
  void sendsBatchesAndTellsHowFarItIs() throws Exception {
    BulkReport report = add(people(250));

    assertThat(report).isEqualTo(new BulkReport(250, 250, 0, Optional.empty()));
    assertThat(sandbox.received("/" + ADD)).hasSize(3);
    assertThat(heard).startsWith(new BulkCount(250, 0, 0)).endsWith(new BulkCount(250, 250, 0));
    assertEverybodyOnce(250);
    assertThat(folder.resolve("people-refused.csv")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(
      value = Misbehaviour.class,
      names = {"CUT_OFF", "HTML", "EMPTY", "NOT_JSON", "ENDLESS", "BROKEN", "BUSY"})
  void addsNobodyTwiceWhereAnAnswerGetsLost(Misbehaviour misbehaviour) throws Exception {
    sandbox.misbehave(ADD, misbehaviour, misbehaviour);

    BulkReport report = add(people(250));

    assertThat(report.taken()).isEqualTo(250);
    assertEverybodyOnce(250);
  }

  @Test
  void endsWhereTheProviderStaysDownAndGoesOnLater() throws Exception {
    Path file = people(450);
    sandbox.misbehaveAlways(ADD, Misbehaviour.CUT_OFF);
    sandbox.misbehaveAlways("onlineexammaker/api/v1/student/getstudentsinfo", Misbehaviour.BROKEN);

    ExamException why = catchThrowableOfType(ExamException.class, () -> add(file));
    assertThat(why.fault())
        .isIn(Fault.PROVIDER_BROKEN, Fault.PROVIDER_ANSWER, Fault.NETWORK_SILENT);
    sandbox.behave();

    assertThat(usage(() -> add(file))).contains("--resume");
    assertThat(run(file, CandidateRuns.Begin.RESUME).taken()).isEqualTo(450);
    assertEverybodyOnce(450);
  }

  @Test
  void takesFilesOfAnyName() throws Exception {
    Path file = Files.move(people(2), folder.resolve("12 a\tõ % #.csv"));
    assertThat(add(file).taken()).isEqualTo(2);

    assertThat(run(file, CandidateRuns.Begin.RESUME).taken()).isEqualTo(2);
    assertEverybodyOnce(2);
  }

  @Test
  void goesOnAfterBeingCancelled() throws Exception {
    Path file = people(300);
    sandbox.misbehave(ADD, Misbehaviour.SILENCE, Misbehaviour.SILENCE, Misbehaviour.SILENCE);
    CompletableFuture<Fault> ended = new CompletableFuture<>();
    Thread running =
        Thread.ofVirtual()
            .start(() ->
                ended.complete(catchThrowableOfType(ExamException.class, () -> add(file)).fault()));
    while (sandbox.silent() == 0) {
      Thread.onSpinWait();
    }

    running.interrupt();

    assertThat(ended.get(5, TimeUnit.SECONDS)).isEqualTo(Fault.CANCELLED);
    sandbox.behave();
    run(file, CandidateRuns.Begin.RESUME);
    assertEverybodyOnce(300);
  }

  @Test
  void keepsWhatWasRefusedBeforeTheInterruption() throws Exception {
    Path file = write(Stream.concat(lines(0, 100), Stream.of("Bad,,2993", "Late,late-1,2993")));
    sandbox.misbehaveAlways("onlineexammaker/api/v1/student/getstulist", Misbehaviour.BROKEN);
    assertInterrupted(file);
    sandbox.behave();
    run(file, CandidateRuns.Begin.RESUME);
    Path refused = folder.resolve("people-refused.csv");
    // A line that was written when the program ended, but whose batch the journal does not know.
    Path journal = journal();
    List<String> kept =
        Files.readAllLines(journal).stream()
            .takeWhile(line -> !line.startsWith("done 1 "))
            .toList();
    Files.write(journal, kept);
    Files.writeString(refused, "9,torn", StandardOpenOption.APPEND);

    BulkReport report = run(file, CandidateRuns.Begin.RESUME);

    assertThat(report.refused()).isEqualTo(1);
    assertThat(Files.readAllLines(refused))
        .containsExactly("line,reason,name,login,gid", "102,login MISSING,Bad,,2993");
    assertThat(sandbox.onlineExamMaker().candidates("late-1")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 60, 110, 150})
  void goesOnFromAJournalThatWasCutOffAnywhere(int bytesLeft) throws Exception {
    Path file = people(250);
    add(file);
    Path journal = journal();
    byte[] whole = Files.readAllBytes(journal);
    int header = Files.readString(journal).indexOf('\n') + 1;
    Files.write(journal, Arrays.copyOf(whole, Math.min(header + bytesLeft, whole.length)));

    BulkReport report = run(file, CandidateRuns.Begin.RESUME);

    assertThat(report.taken()).isEqualTo(250);
    // What was sent according to the journal is looked up. What the journal never knew cannot have
    // been sent, which here it was: those batches, and only those, come twice.
    long known =
        Files.readAllLines(journal).stream().filter(line -> line.startsWith("sent ")).count();
    assertThat(known).isGreaterThanOrEqualTo(3);
  }

  @Test
  void beginsAnewWhereTheJournalWasCutOffInItsFirstLine() throws Exception {
    Path file = people(5);
    sandbox.misbehaveAlways("onlineexammaker/api/v1/student/getFields", Misbehaviour.BROKEN);
    assertInterrupted(file);
    sandbox.behave();
    Path journal = journal();
    Files.write(journal, Arrays.copyOf(Files.readAllBytes(journal), 20));

    assertThat(run(file, CandidateRuns.Begin.RESUME).taken()).isEqualTo(5);
    assertEverybodyOnce(5);
  }

  @Test
  void mayBeginAgainWhereNothingWasSentYet() throws Exception {
    Path file = people(5);
    sandbox.misbehaveAlways("onlineexammaker/api/v1/student/getFields", Misbehaviour.BROKEN);
    assertInterrupted(file);
    sandbox.behave();

    assertThat(add(file).taken()).isEqualTo(5);
  }

  @Test
  void doesNotResumeAFileThatWasChangedMeanwhile() throws Exception {
    Path file = people(250);
    sandbox.misbehaveAlways(ADD, Misbehaviour.BROKEN);
    assertInterrupted(file);
    sandbox.behave();
    Files.writeString(file, "One more,one-more,2993\n", StandardOpenOption.APPEND);

    assertThat(usage(() -> run(file, CandidateRuns.Begin.RESUME))).contains("was changed");

    assertThat(run(file, CandidateRuns.Begin.AGAIN).taken()).isEqualTo(251);
  }

  @Test
  void leavesTheFileToOneProgramAtATime() throws Exception {
    Path file = people(100);
    sandbox.misbehave(ADD, Misbehaviour.SILENCE);
    CompletableFuture<Long> first = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            first.complete(add(file).taken());
          } catch (ExamException why) {
            first.completeExceptionally(why);
          }
        });
    while (sandbox.silent() == 0) {
      Thread.onSpinWait();
    }

    assertThat(usage(() -> run(file, CandidateRuns.Begin.RESUME))).contains("another Eksamik");

    sandbox.release();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(100);
  }

  @Test
  void findsTheOneForWhoseSakeAWholeBatchIsRefused() throws Exception {
    // The stand-in refuses a gid of nineteen digits, and with it the whole call.
    Path file = write(Stream.concat(lines(0, 50), Stream.of("Big,big-1,9999999999999999999")));

    BulkReport report = add(file);

    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.taken()).isEqualTo(50);
    assertEverybodyOnce(50);
  }

  @Test
  void looksBeforeItAddsAgainAtKaoshixing() throws Exception {
    directory = kaoshixing();
    sandbox.misbehave("kaoshixing", Misbehaviour.CUT_OFF);
    Path file =
        Files.writeString(
            folder.resolve("people.csv"), "user_id,user_name,department\nk1,张三,总部\nk2,李四,总部\n");

    assertThat(add(file).taken()).isEqualTo(2);

    assertThat(sandbox.kaoshixing().candidates()).isEqualTo(2);
  }

  @Test
  void repeatsAnUpdateWhoseAnswerGotLost() throws Exception {
    sandbox.misbehave("onlineexammaker/api/v1/student/changeStuinfo", Misbehaviour.CUT_OFF);
    Path file = Files.writeString(folder.resolve("people.csv"), "sid,name\n170501,M\n170502,K\n");

    BulkReport report =
        runs().run(order(file, Capability.UPDATE), CandidateRuns.Begin.FRESH, heard::add);

    assertThat(report.taken()).isEqualTo(2);
  }

  private void assertInterrupted(Path file) {
    assertThat(catchThrowableOfType(ExamException.class, () -> add(file)).fault())
        .isEqualTo(Fault.PROVIDER_BROKEN);
  }

  private void assertEverybodyOnce(int count) {
    for (int i = 0; i < count; i++) {
      assertThat(sandbox.onlineExamMaker().candidates("login-" + i)).as("login-" + i).isEqualTo(1);
    }
    assertThat(sandbox.onlineExamMaker().candidates())
        .isBetween(count + THERE_FROM_THE_START, count + THERE_FROM_THE_START + 1);
  }

  private Path people(int count) throws IOException {
    return write(lines(0, count));
  }

  private static Stream<String> lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "Name %d,login-%d,2993".formatted(i, i));
  }

  private Path write(Stream<String> lines) throws IOException {
    Path file = folder.resolve("people.csv");
    return Files.write(file, Stream.concat(Stream.of("name,login,gid"), lines).toList());
  }

  private Path journal() throws IOException {
    try (Stream<Path> journals = Files.list(folder.resolve("candidates"))) {
      return journals.findFirst().orElseThrow();
    }
  }

  private BulkReport add(Path file) throws ExamException {
    return run(file, CandidateRuns.Begin.FRESH);
  }

  private BulkReport run(Path file, CandidateRuns.Begin begin) throws ExamException {
    return runs().run(order(file, Capability.ADD), begin, heard::add);
  }

  private CandidateRuns runs() {
    return new CandidateRuns(folder, new PlainWords(), Duration.ofMillis(20));
  }

  private CandidateRuns.Order order(Path file, Capability operation) {
    return new CandidateRuns.Order(directory, operation, "here", new CandidateSource(file));
  }

  private static String usage(ThrowingCallable call) {
    ExamException why = catchThrowableOfType(ExamException.class, call);
    assertThat(why.fault()).isEqualTo(Fault.USAGE);
    return why.facts().getOrDefault("detail", "");
  }

  private CandidateDirectory onlineExamMaker() {
    return new OnlineExamMakerDirectory(
        new ProviderSettings.OnlineExamMaker(
            sandbox.address().resolve("/onlineexammaker"),
            sandbox.address(),
            Secret.of(OnlineExamMakerStandIn.CODE),
            Optional.empty(),
            Optional.empty(),
            1000),
        network,
        InstantSource.fixed(NOW));
  }

  private CandidateDirectory kaoshixing() {
    return new KaoshixingDirectory(
        new ProviderSettings.Kaoshixing(
            sandbox.address().resolve("/kaoshixing"),
            KaoshixingStandIn.APP_ID,
            Secret.of(KaoshixingStandIn.APP_KEY),
            ProviderSettings.Kaoshixing.Body.JSON,
            1000),
        network,
        InstantSource.fixed(NOW));
  }
}
