package org.eksamik.login.stuudium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.login.PageLogin;
import org.eksamik.login.SignIn;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.LoginSettings;
import org.eksamik.profile.LoginSettings.Authorization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StuudiumLoginTest {
  private static final String CALLBACK = "https://school.example/stuudium";
  private static final String ANSWER =
      """
      {"id": "test-123", "client": {"id": "demo", "label": "Demo kool"}, "is_student": true,
       "name_first": "Mari", "name_last": "Maasikas", "logout_url": "https://ope.ee/v2lja/1"}\
      """;
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

  private final MockWebServer server = new MockWebServer();
  private Network network;

  @BeforeEach
  void start() throws Exception {
    server.start();
    network =
        Network.open(
            new NetworkSettings(
                new NetworkSettings.Proxy.Direct(),
                List.of(),
                new NetworkSettings.Timeouts(
                    Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(3))));
  }

  @AfterEach
  void stop() {
    network.close();
    server.close();
  }

  @Test
  void opensTheAuthorisePageWithAStateOfItsOwn() {
    PageLogin login = login(Authorization.PLAIN, Optional.of("demo"));
    HttpUrl first = HttpUrl.get(login.begin().start().toString());
    HttpUrl second = HttpUrl.get(login.begin().start().toString());
    assertThat(first.encodedPath()).isEqualTo("/v1.1/authenticate");
    assertThat(first.queryParameterNames()).containsExactly("client_id", "subdomain", "state");
    assertThat(first.queryParameter("client_id")).isEqualTo("APP & CO");
    assertThat(first.queryParameter("subdomain")).isEqualTo("demo");
    assertThat(first.queryParameter("state")).matches("[A-Za-z0-9_-]{32}");
    assertThat(second.queryParameter("state")).isNotEqualTo(first.queryParameter("state"));
  }

  @Test
  void leavesTheSchoolToTheStudentWhereTheProfileNamesNone() {
    HttpUrl page =
        HttpUrl.get(login(Authorization.PLAIN, Optional.empty()).begin().start().toString());
    assertThat(page.queryParameterNames()).containsExactly("client_id", "state");
  }

  @Test
  void mayOpenStuudiumItselfAndWhatTheProfileAllows() {
    assertThat(login(Authorization.PLAIN, Optional.empty()).allowedAddresses())
        .contains("https://*.ope.ee/*")
        .anyMatch(pattern -> pattern.contains(":" + server.getPort()));
  }

  @Test
  void asksOnceWhoseTokenItIs() throws Exception {
    server.enqueue(json(ANSWER));
    SignIn signIn = complete(Authorization.PLAIN);
    assertThat(signIn)
        .isInstanceOfSatisfying(
            SignIn.Student.class,
            student -> {
              assertThat(student.person().fullName()).isEqualTo("Mari Maasikas");
              assertThat(student.person().logoutAddress())
                  .contains(URI.create("https://ope.ee/v2lja/1"));
            });
    RecordedRequest asked = server.takeRequest();
    assertThat(asked.getMethod()).isEqualTo("GET");
    assertThat(asked.getUrl().encodedPath()).isEqualTo("/v1.1/authenticate/verify");
    assertThat(asked.getUrl().queryParameterNames()).containsExactly("token");
    assertThat(asked.getUrl().queryParameter("token")).isEqualTo("t+1");
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Data APP & CO s3cret");
  }

  @Test
  void signsEachQuestionAnewInTheSecondForm() throws Exception {
    server.enqueue(json(ANSWER));
    server.enqueue(json(ANSWER));
    complete(Authorization.HMAC);
    complete(Authorization.HMAC);
    String first = server.takeRequest().getHeaders().get("Authorization");
    String second = server.takeRequest().getHeaders().get("Authorization");
    assertThat(first)
        .matches("Data v2 APP & CO " + NOW.getEpochSecond() + " [A-Za-z0-9]{24} [0-9a-f]{40}");
    assertThat(second).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "400, LOGIN_TOKEN_REFUSED",
    "401, LOGIN_TOKEN_REFUSED",
    "403, LOGIN_TOKEN_REFUSED",
    "404, LOGIN_TOKEN_REFUSED",
    "429, PROVIDER_BUSY",
    "500, PROVIDER_BROKEN",
    "503, PROVIDER_BROKEN"
  })
  void asksNeverAgainAfterARefusal(int status, Fault expected) {
    server.enqueue(new MockResponse.Builder().code(status).body("{}").build());
    server.enqueue(json(ANSWER));
    assertThat(fault(Authorization.PLAIN)).isEqualTo(expected);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void takesAnErrorInTheBodyForARefusal() {
    server.enqueue(json("{\"error\": \"invalid_token\"}"));
    assertThat(fault(Authorization.PLAIN)).isEqualTo(Fault.LOGIN_TOKEN_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>busy</html>", "[]", "\"x\"", "{\"name_first\": \"Ma", "null"})
  void refusesAnAnswerItCannotRead(String body) {
    server.enqueue(json(body));
    server.enqueue(json(ANSWER));
    assertThat(fault(Authorization.PLAIN)).isEqualTo(Fault.PROVIDER_ANSWER);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void asksNeverAgainAfterSilence() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    server.enqueue(json(ANSWER));
    assertThat(fault(Authorization.PLAIN)).isEqualTo(Fault.LOGIN_TIMED_OUT);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void asksNeverAgainAfterAConnectionThatBroke() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(json(ANSWER));
    assertThat(fault(Authorization.PLAIN)).isEqualTo(Fault.NETWORK_DOWN);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void carriesTheTokenNowhereElse() {
    server.enqueue(
        new MockResponse.Builder().code(302).addHeader("Location", "/elsewhere").build());
    server.enqueue(json(ANSWER));
    assertThat(fault(Authorization.PLAIN)).isEqualTo(Fault.NETWORK_REDIRECTS);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void saysThatTheClockIsWrongWhereThatExplainsTheRefusal() {
    server.enqueue(refusedAt("Mon, 04 May 2026 06:10:00 GMT"));
    server.enqueue(refusedAt("Mon, 04 May 2026 06:00:20 GMT"));
    ExamException slow = failure(Authorization.HMAC);
    assertThat(slow.fault()).isEqualTo(Fault.CLOCK_WRONG);
    assertThat(slow.facts()).containsEntry("minutes", "10");
    assertThat(fault(Authorization.HMAC)).isEqualTo(Fault.LOGIN_TOKEN_REFUSED);
  }

  @Test
  void asksNothingWithoutTheRightState() {
    PageLogin.Visit visit = login(Authorization.PLAIN, Optional.empty()).begin();
    assertThat(fault(visit, "?token=1&state=another")).isEqualTo(Fault.LOGIN_STATE);
    assertThat(fault(visit, "?token=1&state=" + state(visit))).isEqualTo(Fault.LOGIN_STATE);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void asksNothingAfterADenial() {
    PageLogin.Visit visit = login(Authorization.PLAIN, Optional.empty()).begin();
    assertThat(fault(visit, "?error=access_denied&state=" + state(visit)))
        .isEqualTo(Fault.LOGIN_DENIED);
    PageLogin.Visit other = login(Authorization.PLAIN, Optional.empty()).begin();
    assertThat(fault(other, "?error=access_denied")).isEqualTo(Fault.LOGIN_STATE);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void completesAVisitOnce() throws Exception {
    server.enqueue(json(ANSWER));
    server.enqueue(json(ANSWER));
    PageLogin.Visit visit = login(Authorization.PLAIN, Optional.empty()).begin();
    visit.complete(URI.create(CALLBACK + "?token=t%2B1&state=" + state(visit)));
    assertThat(fault(visit, "?token=t%2B1&state=" + state(visit))).isEqualTo(Fault.LOGIN_STATE);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void refusesToCompleteAnAddressThatIsNotTheCallback() {
    PageLogin.Visit visit = login(Authorization.PLAIN, Optional.empty()).begin();
    URI elsewhere = URI.create("https://evil.example/stuudium?token=1&state=" + state(visit));
    assertThat(visit.isCallback(elsewhere)).isFalse();
    assertThat(catchThrowableOfType(ExamException.class, () -> visit.complete(elsewhere)).fault())
        .isEqualTo(Fault.LOGIN_STATE);
  }

  @ParameterizedTest
  @EnumSource(Authorization.class)
  void keepsTokenAndSecretOutOfWhatItThrows(Authorization form) {
    server.enqueue(new MockResponse.Builder().code(403).body("t+1 s3cret").build());
    for (Throwable told = failure(form); told != null; told = told.getCause()) {
      assertThat(told.toString()).doesNotContain("t+1", "t%2B1", "s3cret");
    }
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static MockResponse refusedAt(String date) {
    return new MockResponse.Builder().code(403).addHeader("Date", date).build();
  }

  private Fault fault(Authorization form) {
    return failure(form).fault();
  }

  private ExamException failure(Authorization form) {
    return catchThrowableOfType(ExamException.class, () -> complete(form));
  }

  private static Fault fault(PageLogin.Visit visit, String query) {
    return catchThrowableOfType(
            ExamException.class, () -> visit.complete(URI.create(CALLBACK + query)))
        .fault();
  }

  private SignIn complete(Authorization form) throws ExamException {
    PageLogin.Visit visit = login(form, Optional.empty()).begin();
    return visit.complete(URI.create(CALLBACK + "?token=t%2B1&state=" + state(visit)));
  }

  private static String state(PageLogin.Visit visit) {
    return String.valueOf(HttpUrl.get(visit.start().toString()).queryParameter("state"));
  }

  private PageLogin login(Authorization form, Optional<String> subdomain) {
    return new StuudiumLogin(
        new LoginSettings.Stuudium(
            server.url("/v1.1").uri(),
            "APP & CO",
            Secret.of("s3cret"),
            subdomain,
            List.of("demo"),
            URI.create(CALLBACK),
            form,
            List.of("https://*.ope.ee/*")),
        network,
        InstantSource.fixed(NOW),
        new SecureRandom());
  }
}
