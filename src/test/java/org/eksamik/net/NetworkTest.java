package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  private static final MediaType JSON = MediaType.get("application/json");

  private final MockWebServer server = new MockWebServer();
  private Network network;

  @BeforeEach
  void start() throws Exception {
    server.start();
    network = Network.open(TestNetworks.direct());
  }

  @AfterEach
  void stop() {
    network.close();
    server.close();
  }

  @Test
  void readsTheWholeAnswer() throws Exception {
    server.enqueue(new MockResponse.Builder().code(404).body("gone").build());

    Answer answer = network.send(get("/a?token=t0ps3cret"), Repeat.SAFE);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).isEqualTo("gone");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("User-Agent")).startsWith("Eksamik/");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void repeatsASafeCallAfterAPassingRefusal(int status) throws Exception {
    server.enqueue(new MockResponse.Builder().code(status).build());
    server.enqueue(new MockResponse.Builder().code(status).build());
    server.enqueue(new MockResponse.Builder().body("at last").build());

    assertThat(network.send(get("/"), Repeat.SAFE).text()).isEqualTo("at last");
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void givesUpASafeCallAfterTwoRepetitions() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.enqueue(new MockResponse.Builder().code(503).setHeader("Retry-After", "0").build());
    }

    assertThat(network.send(get("/"), Repeat.SAFE).status()).isEqualTo(503);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "1").build());
    server.enqueue(new MockResponse.Builder().body("now").build());
    long began = System.nanoTime();

    assertThat(network.send(get("/"), Repeat.SAFE).text()).isEqualTo("now");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void doesNotWaitLongerThanTheWholeCallMayTake() throws Exception {
    server.enqueue(new MockResponse.Builder().code(503).setHeader("Retry-After", "3600").build());

    assertThat(network.send(get("/"), Repeat.SAFE).status()).isEqualTo(503);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1"})
  void sendsACallThatMustNotBeRepeatedExactlyOnce(String retryAfter) throws Exception {
    MockResponse.Builder busy = new MockResponse.Builder().code(503);
    server.enqueue(
        retryAfter.isEmpty() ? busy.build() : busy.setHeader("Retry-After", retryAfter).build());
    server.enqueue(new MockResponse.Builder().body("never asked for").build());

    assertThat(network.send(get("/"), Repeat.NEVER).status()).isEqualTo(503);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void sendsACallThatMustNotBeRepeatedOnceEvenWhenTheConnectionBreaks() throws Exception {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(new MockResponse.Builder().body("never asked for").build());

    assertThat(faultOf(get("/"), Repeat.NEVER)).isEqualTo(Fault.NETWORK_DOWN);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void repeatsASafeCallWhenTheConnectionBreaks() throws Exception {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(new MockResponse.Builder().body("again").build());

    assertThat(network.send(get("/"), Repeat.SAFE).text()).isEqualTo("again");
  }

  @Test
  void tellsThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0)) {
      port = taken.getLocalPort();
    }
    Request request = new Request.Builder().url("http://127.0.0.1:" + port + "/").build();

    assertThat(faultOf(request, Repeat.SAFE)).isEqualTo(Fault.NETWORK_DOWN);
  }

  @Test
  void tellsThatTheNameIsUnknown() {
    Request request = new Request.Builder().url("https://no-such-host.invalid/").build();

    ExamException why = failureOf(request, Repeat.NEVER);
    assertThat(why.fault()).isEqualTo(Fault.NETWORK_DOWN);
    assertThat(why.facts()).containsEntry("host", "no-such-host.invalid");
  }

  @Test
  void tellsThatTheServerIsSilent() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    server.enqueue(new MockResponse.Builder().body("never asked for").build());

    assertThat(faultOf(get("/"), Repeat.SAFE)).isEqualTo(Fault.NETWORK_SILENT);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void tellsThatTheAnswerBrokeOff() throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .body("{\"data\": \"" + "x".repeat(40_000))
              .onResponseBody(new SocketEffect.CloseSocket())
              .build());
    }

    assertThat(faultOf(get("/"), Repeat.SAFE)).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @Test
  void refusesAnAnswerWithoutEnd() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .chunkedBody("y".repeat(Network.BODY_LIMIT + 1), 1 << 16)
            .build());

    assertThat(faultOf(get("/"), Repeat.NEVER)).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsAtOnceWhenTheWaitingThreadIsInterrupted(boolean virtual) throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    CompletableFuture<ExamException> failure = new CompletableFuture<>();
    Runnable call = () -> failure.complete(failureOf(get("/"), Repeat.SAFE));
    Thread waiting = virtual ? Thread.ofVirtual().start(call) : Thread.ofPlatform().start(call);
    assertThat(server.takeRequest(5, TimeUnit.SECONDS)).isNotNull();

    long began = System.nanoTime();
    waiting.interrupt();

    assertThat(getNow(failure).fault()).isEqualTo(Fault.CANCELLED);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void logsNeitherQueryNorHeadersNorBody() throws Exception {
    server.enqueue(new MockResponse.Builder().body("answer-s3cret").build());
    Request request =
        new Request.Builder()
            .url(server.url("/path?token=query-s3cret"))
            .header("Authorization", "header-s3cret")
            .post(RequestBody.create("body-s3cret", JSON))
            .build();

    try (CapturedLog log = new CapturedLog()) {
      network.send(request, Repeat.SAFE);

      assertThat(log.lines()).noneMatch(line -> line.contains("s3cret"));
      assertThat(log.linesOf(Conversation.class))
          .singleElement()
          .asString()
          .contains("POST", "/path", "HTTP 200", " ms");
    }
  }

  private Request get(String path) {
    return new Request.Builder().url(server.url(path)).build();
  }

  private Fault faultOf(Request request, Repeat repeat) {
    return failureOf(request, repeat).fault();
  }

  private ExamException failureOf(Request request, Repeat repeat) {
    return catchThrowableOfType(ExamException.class, () -> network.send(request, repeat));
  }

  private static ExamException getNow(CompletableFuture<ExamException> failure)
      throws InterruptedException, ExecutionException, TimeoutException {
    return failure.get(5, TimeUnit.SECONDS);
  }
}
