package org.eksamik.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.net.CapturedLog;
import org.eksamik.net.Network;
import org.eksamik.net.TestCertificates;
import org.eksamik.net.TestNetworks;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.kaoshixing.KaoshixingDirectory;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerDirectory;
import org.eksamik.provider.oqylyq.OqylyqDirectory;
import org.eksamik.sandbox.Misbehaviour;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.kaoshixing.KaoshixingStandIn;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at whichever operation: the right fault, no secret, nothing sent twice. */
class DirectoryFaultsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

  private final Sandbox sandbox = Sandbox.start(InstantSource.fixed(NOW));
  private Network network;

  /** What an operation does with a directory. */
  @FunctionalInterface
  private interface Use {
    void of(CandidateDirectory directory) throws ExamException;
  }

  /** Every operation of the seeds that is about candidates. */
  enum Operation {
    GET_FIELDS("onlineexammaker/api/v1/student/getFields", true, CandidateDirectory::fields),
    ADD_STUDENTS(
        "onlineexammaker/api/v1/student/addStudents",
        false,
        directory -> directory.add(List.of(candidate("gid", "2993")))),
    CHANGE_STUINFO(
        "onlineexammaker/api/v1/student/changeStuinfo",
        true,
        directory -> directory.update(List.of(candidate("gender", "f")))),
    DEL_STU(
        "onlineexammaker/api/v1/student/delStu",
        false,
        directory -> directory.delete(CandidateKeys.ids(List.of("170501")))),
    ADD_TO(
        "onlineexammaker/api/v1/student/movestugroup",
        true,
        directory -> move(directory, GroupMove.Action.ADD_TO)),
    MOVE_TO(
        "onlineexammaker/api/v1/student/movestugroup",
        true,
        directory -> move(directory, GroupMove.Action.MOVE_TO)),
    DEL_FROM(
        "onlineexammaker/api/v1/student/movestugroup",
        false,
        directory -> move(directory, GroupMove.Action.REMOVE_FROM)),
    GET_STUDENTS_INFO(
        "onlineexammaker/api/v1/student/getstudentsinfo",
        true,
        directory -> directory.show(CandidateKeys.ids(List.of("170501")))),
    GET_STULIST(
        "onlineexammaker/api/v1/student/getstulist", true, directory -> directory.list(0, 100)),
    QUERY_RESULTS(
        "onlineexammaker/api/v1/student/queryresults",
        true,
        directory -> directory.results(ResultQuery.all(0, 100))),
    KAOSHIXING_202(
        "kaoshixing", true, directory -> directory.update(List.of(candidate("department", "a")))),
    KAOSHIXING_206(
        "kaoshixing", false, directory -> directory.add(List.of(candidate("department", "a")))),
    KAOSHIXING_207(
        "kaoshixing",
        true,
        directory ->
            directory.permit(CandidateKeys.ids(List.of("170501")), new Permission("55400", true))),
    KAOSHIXING_208("kaoshixing", false, directory -> directory.moveDepartment("a", "b")),
    KAOSHIXING_209(
        "kaoshixing", true, directory -> directory.show(CandidateKeys.ids(List.of("170501")))),
    OQYLYQ_TOKEN(
        "oqylyq/oauth/token", true, directory -> directory.add(List.of(candidate("query.k", "1")))),
    OQYLYQ_ASSIGNMENT(
        "oqylyq/api/external-session/assignment.json",
        true,
        directory -> directory.add(List.of(candidate("query.k", "1"))));

    private final String place;
    private final boolean repeated;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
    private final Use use;

    Operation(String place, boolean repeated, Use use) {
      this.place = place;
      this.repeated = repeated;
      this.use = use;
    }

    private static void move(CandidateDirectory directory, GroupMove.Action action)
        throws ExamException {
      directory.move(CandidateKeys.ids(List.of("170501")), new GroupMove(action, List.of("2994")));
    }

    private boolean isAt(String provider) {
      return place.startsWith(provider);
    }
  }

  @BeforeEach
  void open() throws ExamException {
    network = Network.open(TestNetworks.direct());
  }

  @AfterEach
  void stop() {
    network.close();
    sandbox.close();
  }

  private static Stream<Arguments> operationsAndFaults() {
    Map<Misbehaviour, Fault> faults =
        Map.of(
            Misbehaviour.BROKEN, Fault.PROVIDER_BROKEN,
            Misbehaviour.UNAUTHORIZED, Fault.PROVIDER_CREDENTIALS,
            Misbehaviour.REDIRECT_LOOP, Fault.NETWORK_REDIRECTS,
            Misbehaviour.SILENCE, Fault.NETWORK_SILENT,
            Misbehaviour.ENDLESS, Fault.NETWORK_SILENT,
            Misbehaviour.HTML, Fault.PROVIDER_ANSWER,
            Misbehaviour.NOT_JSON, Fault.PROVIDER_ANSWER,
            Misbehaviour.CUT_OFF, Fault.PROVIDER_ANSWER,
            Misbehaviour.EMPTY, Fault.PROVIDER_ANSWER);
    return Arrays.stream(Operation.values())
        .flatMap(operation ->
            faults.entrySet().stream()
                .map(fault -> Arguments.of(operation, fault.getKey(), fault.getValue())));
  }

  @ParameterizedTest
  @MethodSource("operationsAndFaults")
  void tellsWhatWentWrong(Operation operation, Misbehaviour misbehaviour, Fault fault)
      throws Exception {
    CandidateDirectory directory = prepared(operation);
    int before = sent(operation);
    sandbox.misbehaveAlways(operation.place, misbehaviour);

    assertThat(failure(operation, directory).fault()).isEqualTo(fault);

    if (!operation.repeated) {
      assertThat(sent(operation) - before).as("sent once").isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"ADD_STUDENTS", "DEL_STU", "QUERY_RESULTS", "KAOSHIXING_206", "OQYLYQ_ASSIGNMENT"})
  void saysThatTheProviderIsBusyAndForHowLong(Operation operation) throws Exception {
    CandidateDirectory directory = prepared(operation);
    sandbox.misbehaveAlways(operation.place, Misbehaviour.BUSY);

    ExamException why = failure(operation, directory);

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_BUSY);
    assertThat(why.facts()).containsEntry("seconds", "1");
  }

  /** A wrong type where the answer's substance stands is never read as "nobody" or as success. */
  @ParameterizedTest
  @EnumSource(Operation.class)
  void refusesASubstanceOfAnotherType(Operation operation) throws Exception {
    CandidateDirectory directory = prepared(operation);
    sandbox.misbehaveAlways(operation.place, Misbehaviour.WRONG_TYPE);

    // A code that is a text is a failure of Kaoshixing's, whose own codes are texts, too.
    Set<Fault> allowed =
        operation.isAt("kaoshixing")
            ? Set.of(Fault.PROVIDER_ANSWER, Fault.PROVIDER_REFUSED)
            : Set.of(Fault.PROVIDER_ANSWER);
    Optional<ExamException> why = outcome(operation, directory);

    assertThat(why.map(ExamException::fault).orElse(Fault.PROVIDER_REFUSED)).isIn(allowed);
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void blamesTheClockWhereTheProviderDependsOnIt(Operation operation) throws Exception {
    CandidateDirectory directory = prepared(operation);
    sandbox.clockOff(Duration.ofMinutes(10));

    Optional<ExamException> why = outcome(operation, directory);

    assertThat(why.map(ExamException::fault))
        .isEqualTo(operation.isAt("oqylyq") ? Optional.empty() : Optional.of(Fault.CLOCK_WRONG));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void saysThatThereIsNoNetwork(Operation operation) throws Exception {
    CandidateDirectory directory = directory(operation, URI.create("http://127.0.0.1:9"));

    assertThat(failure(operation, directory).fault()).isEqualTo(Fault.NETWORK_DOWN);
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void trustsNobodyWhoseCertificateIsUnknown(Operation operation, @TempDir Path folder)
      throws Exception {
    try (MockWebServer stranger = new MockWebServer()) {
      Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
      stranger.useHttps(TestCertificates.make(folder, "localhost", tomorrow).server());
      stranger.start();
      CandidateDirectory directory = directory(operation, stranger.url("/").uri());

      assertThat(failure(operation, directory).fault()).isEqualTo(Fault.NETWORK_UNTRUSTED);
    }
  }

  @Test
  void saysThatTheCodeIsWrong() {
    CandidateDirectory directory =
        new OnlineExamMakerDirectory(
            new ProviderSettings.OnlineExamMaker(
                sandbox.address().resolve("/onlineexammaker"),
                sandbox.address(),
                Secret.of("wr0ng-s3cret"),
                Optional.empty()),
            network,
            InstantSource.fixed(NOW));

    ExamException why = catchThrowableOfType(ExamException.class, () -> directory.list(0, 10));

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_REFUSED);
    assertThat(why.facts()).containsEntry("detail", "the code is wrong");
  }

  /** What is asked first, once, is behind it: the fault meets the operation itself. */
  private CandidateDirectory prepared(Operation operation) throws ExamException {
    CandidateDirectory directory = directory(operation, sandbox.address());
    if (operation.isAt("onlineexammaker") && operation != Operation.GET_FIELDS) {
      directory.fields();
    }
    if (operation.isAt("kaoshixing")) {
      directory.add(List.of(candidate("department", "a")));
    }
    return directory;
  }

  private int sent(Operation operation) {
    String path =
        operation.isAt("kaoshixing")
            ? "/kaoshixing/api/company/data/14343/"
            : "/" + operation.place;
    return sandbox.received(path).size();
  }

  private ExamException failure(Operation operation, CandidateDirectory directory) {
    return outcome(operation, directory).orElseThrow();
  }

  private Optional<ExamException> outcome(Operation operation, CandidateDirectory directory) {
    try (CapturedLog log = new CapturedLog()) {
      ExamException why =
          catchThrowableOfType(ExamException.class, () -> operation.use.of(directory));
      assertThat(log.lines())
          .noneMatch(line -> line.contains("s3cret") || line.contains("sandbox-"));
      if (why != null) {
        StringWriter trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace));
        assertThat(trace + "" + why.facts()).doesNotContain("s3cret", "sandbox-");
        assertThat(why.facts()).containsKey("provider");
      }
      return Optional.ofNullable(why);
    }
  }

  private CandidateDirectory directory(Operation operation, URI at) {
    InstantSource clock = InstantSource.fixed(NOW);
    if (operation.isAt("onlineexammaker")) {
      return new OnlineExamMakerDirectory(
          new ProviderSettings.OnlineExamMaker(
              at.resolve("/onlineexammaker"),
              at,
              Secret.of(OnlineExamMakerStandIn.CODE),
              Optional.empty(),
              Optional.empty(),
              1000),
          network,
          clock);
    }
    if (operation.isAt("kaoshixing")) {
      return new KaoshixingDirectory(
          new ProviderSettings.Kaoshixing(
              at.resolve("/kaoshixing"),
              KaoshixingStandIn.APP_ID,
              Secret.of(KaoshixingStandIn.APP_KEY),
              ProviderSettings.Kaoshixing.Body.JSON,
              1000),
          network,
          clock);
    }
    return new OqylyqDirectory(
        new ProviderSettings.Oqylyq(
            at.resolve("/oqylyq"),
            OqylyqStandIn.USERNAME,
            Secret.of(OqylyqStandIn.PASSWORD),
            OqylyqStandIn.CLIENT_ID,
            Secret.of(OqylyqStandIn.CLIENT_SECRET),
            ProviderSettings.Oqylyq.Authorization.BEARER),
        new ExamSettings.Oqylyq(
            new Exam(
                "math",
                "Mathematics",
                "oqylyq",
                Optional.empty(),
                ExamTimes.OPEN_ENDED,
                Proctoring.NONE),
            7,
            sandbox.otherOrigin().resolve("/exam/math"),
            new ExamSettings.Oqylyq.Group(12, "12A", Optional.of("Class")),
            Map.of()),
        network);
  }

  private static Candidate candidate(String field, String value) {
    return new Candidate(
        "170501",
        "Mari",
        "Maasikas",
        Optional.of("mari@school.example"),
        Optional.of("+372 5555 0101"),
        Optional.of(Secret.of("p-s3cret")),
        Map.of(field, value));
  }
}
