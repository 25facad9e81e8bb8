package org.eksamik.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
  private final MockWebServer server = new MockWebServer();
  private final MockWebServer elsewhere = new MockWebServer();
  private Network network;

  @BeforeEach
  void start() throws Exception {
    server.start();
    elsewhere.start();
    network = Network.open(TestNetworks.direct());
  }

  @AfterEach
  void stop() {
    network.close();
    server.close();
    elsewhere.close();
  }

  @Test
  void keepsTheCredentialsOnTheSameServer() throws Exception {
    server.enqueue(redirect(302, "/moved"));
    server.enqueue(new MockResponse.Builder().body("here").build());

    assertThat(network.send(get().build(), Repeat.SAFE).text()).isEqualTo("here");
    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("s3cret");
  }

  @Test
  void carriesNoCredentialsToAnotherServer() throws Exception {
    server.enqueue(redirect(302, elsewhere.url("/moved").toString()));
    elsewhere.enqueue(new MockResponse.Builder().body("there").build());

    Request request = get().header("X-Authorization", "s3cret").build();
    assertThat(network.send(request, Repeat.SAFE).text()).isEqualTo("there");

    RecordedRequest moved = elsewhere.takeRequest();
    assertThat(moved.getHeaders().toMultimap().toString()).doesNotContain("s3cret");
    assertThat(moved.getHeaders().get("User-Agent")).startsWith("Eksamik/");
  }

  @Test
  void turnsAFormIntoAQuestionAfterSeeOther() throws Exception {
    server.enqueue(redirect(303, "/seen"));
    server.enqueue(new MockResponse.Builder().body("seen").build());

    assertThat(network.send(post().build(), Repeat.SAFE).text()).isEqualTo("seen");
    server.takeRequest();
    RecordedRequest seen = server.takeRequest();
    assertThat(seen.getMethod()).isEqualTo("GET");
    assertThat(seen.getBodySize()).isZero();
  }

  @Test
  void sendsTheSameDataAgainOnTheSameServer() throws Exception {
    server.enqueue(redirect(308, "/moved"));
    server.enqueue(new MockResponse.Builder().body("taken").build());

    assertThat(network.send(post().build(), Repeat.SAFE).text()).isEqualTo("taken");
    server.takeRequest();
    assertThat(server.takeRequest().getBody()).isEqualTo(ByteString.encodeUtf8("password=s3cret"));
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void sendsNoDataToAnotherServer(int status) {
    server.enqueue(redirect(status, elsewhere.url("/moved").toString()));

    assertThat(failureOf(post().build(), Repeat.SAFE).fault()).isEqualTo(Fault.NETWORK_REDIRECTS);
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://exam.example/", "javascript:alert(1)", "file:///etc/passwd", ""})
  void staysWithinHttps(String target) {
    server.enqueue(redirect(302, target));
    if (target.isEmpty()) {
      server.enqueue(redirect(302, "http://exam.example/"));
    }

    assertThat(failureOf(get().build(), Repeat.SAFE).fault()).isEqualTo(Fault.NETWORK_REDIRECTS);
  }

  @Test
  void endsALoop() {
    for (int i = 0; i < 20; i++) {
      server.enqueue(redirect(302, "/round"));
    }

    assertThat(failureOf(get().build(), Repeat.SAFE).fault()).isEqualTo(Fault.NETWORK_REDIRECTS);
    assertThat(server.getRequestCount()).isEqualTo(Redirects.LIMIT + 1);
  }

  @Test
  void followsNoneForACallThatIsSentOnlyOnce() {
    server.enqueue(redirect(302, "/moved"));

    assertThat(failureOf(get().build(), Repeat.NEVER).fault()).isEqualTo(Fault.NETWORK_REDIRECTS);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void givesTheRedirectItselfWhereAskedTo() throws Exception {
    server.enqueue(redirect(302, "https://admin.example/panel"));

    Answer answer = network.sendWithoutFollowing(get().build(), Repeat.NEVER);

    assertThat(answer.isRedirect()).isTrue();
    assertThat(answer.header("location")).contains("https://admin.example/panel");
  }

  @Test
  void logsNothingOfAnAddressThatTheServerGave() throws Exception {
    server.enqueue(redirect(302, "/session/s3cret-token?key=s3cret"));
    server.enqueue(new MockResponse.Builder().body("in").build());

    try (CapturedLog log = new CapturedLog()) {
      network.send(get().build(), Repeat.SAFE);
      assertThat(log.linesOf(Conversation.class)).hasSize(2);
      assertThat(log.lines()).noneMatch(line -> line.contains("s3cret"));
    }
  }

  private static MockResponse redirect(int status, String target) {
    return new MockResponse.Builder().code(status).setHeader("Location", target).build();
  }

  private Request.Builder get() {
    return new Request.Builder().url(server.url("/start")).header("Authorization", "s3cret");
  }

  private Request.Builder post() {
    MediaType form = MediaType.get("application/x-www-form-urlencoded");
    return get().post(RequestBody.create("password=s3cret", form));
  }

  private ExamException failureOf(Request request, Repeat repeat) {
    return catchThrowableOfType(ExamException.class, () -> network.send(request, repeat));
  }
}
