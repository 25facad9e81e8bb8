package org.eksamik.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.net.CapturedLog;
import org.eksamik.net.Network;
import org.eksamik.net.TestNetworks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every provider, whatever it answers. All secrets and links of these tests contain
 * {@code s3cret}, and each failure is searched for it.
 */
public abstract class ProviderContract {
  protected static final Instant NOW = Instant.parse("2026-05-04T06:00:00.400Z");
  protected static final String LINK = "https://exam.example/start?jwt=a.b-s3cret&x=1";

  protected final MockWebServer server = new MockWebServer();
  protected Network network;
  private Function<RecordedRequest, MockResponse> answer = _ -> ok("{}");

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return prelude(request).orElseGet(() -> answer.apply(request));
          }
        });
    server.start();
    network = Network.open(TestNetworks.direct());
  }

  @AfterEach
  void stop() {
    network.close();
    server.close();
  }

  /** The provider at this address, with one exam. */
  protected abstract ExamProvider provider(URI base, InstantSource clock);

  /** The body of an answer with this JSON value as its link. */
  protected abstract String answerWith(String json);

  /** Whether the provider refuses what was signed with a wrong time. */
  protected abstract boolean dependsOnTime();

  /** What is answered before the question that these tests are about. */
  protected Optional<MockResponse> prelude(RecordedRequest request) {
    return Optional.empty();
  }

  @Test
  void givesTheLinkAsTheProviderWroteIt() throws Exception {
    answers(ok(good(LINK)));

    ExamLink link = link(candidate());

    assertThat(link.address()).hasToString(LINK);
    assertThat(link.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "400, PROVIDER_REFUSED",
    "401, PROVIDER_CREDENTIALS",
    "403, PROVIDER_CREDENTIALS",
    "404, PROVIDER_REFUSED",
    "429, PROVIDER_BUSY",
    "500, PROVIDER_BROKEN",
    "501, PROVIDER_BROKEN",
    "503, PROVIDER_BROKEN"
  })
  void tellsWhatTheStatusMeans(int status, Fault fault) {
    answers(new MockResponse.Builder().code(status).body("<h1>s3cret</h1>").build());

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(fault);
    assertThat(why.facts()).containsEntry("detail", "HTTP " + status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html><html><body>s3cret</body></html>",
        "s3cret",
        "[\"s3cret\"]",
        "\"s3cret\"",
        "null"
      })
  void refusesAnAnswerThatIsNoJsonObject(String body) {
    answers(ok(body));

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @Test
  void refusesAnAnswerThatIsCutOff() {
    String whole = good(LINK);
    answers(ok(whole.substring(0, whole.length() - 12)));

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @Test
  void refusesAConnectionThatBreaksOffInTheMiddle() {
    answers(
        new MockResponse.Builder()
            .body(good(LINK) + " ".repeat(50_000))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "true", "null", "[\"s3cret\"]", "{\"s3cret\": 1}", "\"\""})
  void refusesALinkOfAnotherType(String value) {
    answers(ok(answerWith(value)));

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert('s3cret')",
        "JavaScript:alert('s3cret')",
        "/start?s3cret",
        "start",
        "//exam.example/s3cret",
        "file:///s3cret",
        "data:text/html,s3cret",
        "https:///s3cret",
        "https://",
        "https://s3cret@exam.example/",
        "about:blank"
      })
  void refusesALinkThatIsNoWebAddress(String link) {
    answers(ok(good(link)));

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(Fault.LINK_REFUSED);
    assertThat(why.facts()).containsEntry("provider", provider().name());
  }

  @Test
  void takesALinkThatOnlyBrowsersTake() throws Exception {
    answers(ok(good("https://exam.example/a?b=c|d e")));

    assertThat(link(candidate()).address().getHost()).isEqualTo("exam.example");
  }

  @Test
  void tellsThatTheProviderIsSilent() {
    answers(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(Fault.NETWORK_SILENT);
    assertThat(why.facts()).containsEntry("provider", provider().name());
  }

  @Test
  void endsWhenTheWaitingThreadIsInterrupted() throws Exception {
    CompletableFuture<RecordedRequest> asked = new CompletableFuture<>();
    answer =
        request -> {
          asked.complete(request);
          return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
        };
    CompletableFuture<ExamException> failure = new CompletableFuture<>();
    Thread waiting = Thread.ofVirtual().start(() -> failure.complete(failure(candidate())));
    asked.get(5, TimeUnit.SECONDS);

    waiting.interrupt();

    assertThat(failure.get(5, TimeUnit.SECONDS).fault()).isEqualTo(Fault.CANCELLED);
  }

  @Test
  void tellsThatItIsSentInCircles() {
    answers(new MockResponse.Builder().code(302).setHeader("Location", "/round?s3cret").build());

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.NETWORK_REDIRECTS);
  }

  @Test
  void tellsThatThereIsNoNetwork() {
    URI address = server.url("/").uri();
    server.close();

    ExamException why = failure(provider(address, InstantSource.fixed(NOW)), candidate());

    assertThat(why.fault()).isEqualTo(Fault.NETWORK_DOWN);
    assertThat(why.facts()).containsEntry("provider", provider().name());
  }

  @ParameterizedTest
  @ValueSource(ints = {-600, -121, 121, 600})
  void blamesTheClockForARefusalWhereTheProviderDependsOnIt(int secondsOff) {
    Fault expected = dependsOnTime() ? Fault.CLOCK_WRONG : Fault.PROVIDER_CREDENTIALS;
    answers(dated(403, NOW.plusSeconds(secondsOff)));

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(expected);
    if (dependsOnTime()) {
      String minutes = Math.abs(secondsOff) == 600 ? "10" : "2";
      assertThat(why.facts())
          .containsEntry("minutes", minutes)
          .containsEntry("provider", provider().name());
    }
  }

  @Test
  void doesNotBlameTheClockForAFewSeconds() {
    answers(dated(403, NOW.plusSeconds(90)));

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_CREDENTIALS);
  }

  @Test
  void asksAgainAfterAPassingRefusal() throws Exception {
    List<MockResponse> answers =
        List.of(new MockResponse.Builder().code(503).build(), ok(good(LINK)));
    var next = answers.iterator();
    answer = _ -> next.next();

    assertThat(link(candidate()).address()).hasToString(LINK);
  }

  @Test
  void needsTheCandidatesId() {
    Candidate nobody =
        new Candidate(
            " ",
            "Mari",
            "Maasikas",
            Optional.empty(),
            Optional.of("mari"),
            Optional.of(Secret.of("p-s3cret")),
            Map.of("department", "総部"));

    assertIncomplete(nobody, "id");
  }

  protected void assertIncomplete(Candidate candidate, String field) {
    ExamException why = failure(candidate);

    assertThat(why.fault()).isEqualTo(Fault.CANDIDATE_INCOMPLETE);
    assertThat(why.facts())
        .containsEntry("field", field)
        .containsEntry("provider", provider().name());
    assertThat(server.getRequestCount()).isZero();
  }

  protected static Candidate candidate() {
    return new Candidate(
        "1566",
        "Mari",
        "Maasikas",
        Optional.of("mari@school.example"),
        Optional.of("mari+12a@school.example"),
        Optional.of(Secret.of("p&ss=s3cret õ")),
        Map.of("department", "总部/财务部"));
  }

  protected static Exam exam(String provider) {
    return new Exam(
        "math",
        "Mathematics",
        provider,
        Optional.of(URI.create("https://lms.example/done?a=1&b=2")),
        ExamTimes.OPEN_ENDED,
        new Proctoring(true, false, true, false));
  }

  protected String good(String link) {
    return answerWith("\"" + link + "\"");
  }

  protected void answers(MockResponse same) {
    answer = _ -> same;
  }

  protected void answering(Function<RecordedRequest, MockResponse> each) {
    answer = each;
  }

  protected static MockResponse ok(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  protected static MockResponse dated(int status, Instant date) {
    String header = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    return new MockResponse.Builder().code(status).setHeader("Date", header).build();
  }

  protected ExamProvider provider() {
    return provider(server.url("/").uri(), InstantSource.fixed(NOW));
  }

  protected ExamLink link(Candidate candidate) throws ExamException {
    ExamProvider provider = provider();
    return provider.link(candidate, exam(provider.name()));
  }

  /** How asking for the link fails; neither the failure nor the log may hold a secret. */
  protected ExamException failure(Candidate candidate) {
    return failure(provider(), candidate);
  }

  private static ExamException failure(ExamProvider provider, Candidate candidate) {
    try (CapturedLog log = new CapturedLog()) {
      ExamException why =
          catchThrowableOfType(
              ExamException.class, () -> provider.link(candidate, exam(provider.name())));
      assertHidesSecrets(why, log);
      return why;
    }
  }

  protected static void assertHidesSecrets(ExamException why, CapturedLog log) {
    StringWriter trace = new StringWriter();
    why.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString() + why.facts()).doesNotContain("s3cret");
    assertThat(log.lines()).noneMatch(line -> line.contains("s3cret"));
  }
}
