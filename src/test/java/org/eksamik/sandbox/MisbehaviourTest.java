package org.eksamik.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MisbehaviourTest {
  private static final String TOKEN = "/oqylyq/oauth/token";
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

  private final Sandbox sandbox = Sandbox.start(Clock.fixed(NOW, ZoneOffset.UTC));
  private final Calls calls = new Calls(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static ObjectNode credentials() {
    return Json.object()
        .put("username", OqylyqStandIn.USERNAME)
        .put("password", OqylyqStandIn.PASSWORD)
        .put("grant_type", "password")
        .put("client_id", OqylyqStandIn.CLIENT_ID)
        .put("client_secret", OqylyqStandIn.CLIENT_SECRET);
  }

  private HttpResponse<String> token() throws Exception {
    return calls.send(Calls.json(calls.to(TOKEN), credentials()));
  }

  private JsonNode silentLogin() throws Exception {
    String jwt = new KaoshixingCall(NOW.plusSeconds(10)).jwt("203");
    return Calls.body(
        calls.send(
            Calls.json(
                calls.to("/kaoshixing/api/company/data/14343/?jwt=" + jwt),
                Json.object().put("user_id", "kx-1"))));
  }

  @Test
  void misbehavesInTheOrderAskedForAndThenWell() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.BROKEN, Misbehaviour.UNAUTHORIZED);

    assertThat(token().statusCode()).isEqualTo(500);
    assertThat(token().statusCode()).isEqualTo(401);
    assertThat(token().statusCode()).isEqualTo(200);
  }

  @Test
  void misbehavesAtOnePathOnly() throws Exception {
    sandbox.misbehave("oqylyq/api/external-session/assignment.json", Misbehaviour.BROKEN);

    assertThat(token().statusCode()).isEqualTo(200);
  }

  @Test
  void misbehavesUntilToldToBehave() throws Exception {
    sandbox.misbehaveAlways("oqylyq", Misbehaviour.BROKEN);

    assertThat(token().statusCode()).isEqualTo(500);
    assertThat(token().statusCode()).isEqualTo(500);
    sandbox.behave();
    assertThat(token().statusCode()).isEqualTo(200);
  }

  @Test
  void leavesAPersonsPagesAloneUnlessTheyAreNamed() throws Exception {
    String page = "/stuudium/authenticate?client_id=eksamik-sandbox";
    sandbox.misbehave("stuudium", Misbehaviour.BROKEN);

    assertThat(calls.get(page).statusCode()).isEqualTo(200);

    sandbox.misbehave("stuudium/authenticate", Misbehaviour.BROKEN);
    assertThat(calls.get(page).statusCode()).isEqualTo(500);
  }

  @Test
  void tellsWhenItIsLessBusy() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.BUSY);

    HttpResponse<String> answer = token();

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void redirectsToItself() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.REDIRECT_LOOP);

    HttpResponse<String> answer = token();

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(Calls.location(answer)).hasToString(TOKEN);
  }

  @Test
  void sendsWhatIsNoAnswer() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.HTML, Misbehaviour.NOT_JSON, Misbehaviour.EMPTY);

    HttpResponse<String> html = token();
    assertThat(html.statusCode()).isEqualTo(200);
    assertThat(html.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    String notJson = token().body();
    assertThatThrownBy(() -> Json.read(notJson)).isInstanceOf(IllegalArgumentException.class);
    assertThat(token().body()).isEmpty();
  }

  @Test
  void cutsAnAnswerOff() {
    sandbox.misbehave("oqylyq", Misbehaviour.CUT_OFF);

    assertThatThrownBy(this::token).isInstanceOf(IOException.class);
  }

  @Test
  void sendsANumberWhereATextBelongs() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.WRONG_TYPE);

    assertThat(Calls.body(token()).path("access_token").isNumber()).isTrue();
  }

  @Test
  void sendsForeignLinksWhereThereIsALink() throws Exception {
    sandbox.misbehave(
        "kaoshixing",
        Misbehaviour.FOREIGN_LINK,
        Misbehaviour.PLAIN_HTTP_LINK,
        Misbehaviour.SCRIPT_LINK);

    assertThat(silentLogin().path("url").asText()).startsWith("https://elsewhere.example/");
    assertThat(silentLogin().path("url").asText()).startsWith("http://elsewhere.example/");
    assertThat(silentLogin().path("url").asText()).startsWith("javascript:");
    assertThat(silentLogin().path("url").asText()).startsWith(sandbox.address().toString());
  }

  @Test
  void keepsAForeignLinkForAnAnswerThatHasOne() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.FOREIGN_LINK, Misbehaviour.BROKEN);

    assertThat(token().statusCode()).isEqualTo(200);
    assertThat(token().statusCode()).isEqualTo(200);
  }

  @Test
  void isSilentUntilReleased() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.SILENCE);
    HttpRequest request = Calls.json(calls.to(TOKEN), credentials()).build();

    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(request, BodyHandlers.ofString());
      awaitSilence();
      assertThat(answer).isNotDone();
      sandbox.release();

      assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void endsASilenceWhenClosed() throws Exception {
    sandbox.misbehave("oqylyq", Misbehaviour.SILENCE);
    HttpRequest request = Calls.json(calls.to(TOKEN), credentials()).build();

    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(request, BodyHandlers.ofString());
      awaitSilence();
      sandbox.close();

      assertThat(answer).failsWithin(Duration.ofSeconds(20));
    }
  }

  private void awaitSilence() {
    Instant deadline = Instant.now().plusSeconds(20);
    while (sandbox.silent() == 0) {
      assertThat(Instant.now()).isBefore(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void neverEndsAPage() throws Exception {
    sandbox.misbehave("exam", Misbehaviour.ENDLESS);
    URI page = sandbox.address().resolve("/exam/math");

    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

      assertThat(answer).failsWithin(Duration.ofMillis(300));
      client.shutdownNow();
    }
    assertThat(calls.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void showsItsClockInTheDate() throws Exception {
    assertThat(date()).isEqualTo("Mon, 4 May 2026 06:00:00 GMT");

    sandbox.clockOff(Duration.ofMinutes(10));

    assertThat(date()).isEqualTo("Mon, 4 May 2026 06:10:00 GMT");
  }

  private String date() throws Exception {
    return calls.get("/done").headers().firstValue("Date").orElse("");
  }

  @Test
  void writesDownWhatArrivesWithoutTheSecretOfItsHeaders() throws Exception {
    token();
    calls.send(calls.to("/done?a=b%20c").header("Authorization", "Bearer secret"));

    Received first = sandbox.received(TOKEN).getFirst();
    Received second = sandbox.received().getLast();

    assertThat(first.json().path("grant_type").asText()).isEqualTo("password");
    assertThat(second.parameters()).containsEntry("a", "b c");
    assertThat(second.headers()).containsEntry("authorization", "Bearer");
    assertThat(second.at()).isEqualTo(NOW);
    assertThat(sandbox.received()).hasSize(2);
    assertThat(sandbox.refused()).isEmpty();
  }
}
