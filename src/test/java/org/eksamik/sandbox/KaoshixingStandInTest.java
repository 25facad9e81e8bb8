package org.eksamik.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.kaoshixing.KaoshixingStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KaoshixingStandInTest {
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");
  private static final String PATH = "/kaoshixing/api/company/data/14343/";

  private static final KaoshixingCall CALL = new KaoshixingCall(NOW.plusSeconds(10));

  private final Sandbox sandbox = Sandbox.start(Clock.fixed(NOW, ZoneOffset.UTC));
  private final Calls calls = new Calls(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static ObjectNode claims(String action) {
    return CALL.claims(action);
  }

  private HttpResponse<String> post(String jwt, ObjectNode body) throws Exception {
    return calls.send(Calls.json(calls.to(PATH + "?jwt=" + jwt), body));
  }

  private JsonNode act(String action, ObjectNode body) throws Exception {
    return Calls.body(post(CALL.jwt(action), body));
  }

  private static ObjectNode mari() {
    return Json.object()
        .put("user_id", "kx-1")
        .put("user_name", "Mari Maasikas")
        .put("department", "总部/财务部");
  }

  private static ObjectNode permission(String event) {
    return Json.object().put("user_id", "kx-1").put("exam_id", "55400").put("event_type", event);
  }

  private HttpResponse<String> open(JsonNode answer) throws Exception {
    return calls.get(URI.create(answer.path("url").asText()));
  }

  @Test
  void signsInACandidateWhoMayThenSitTheExam() throws Exception {
    JsonNode answer = act("201", mari());
    JsonNode permitted = act("207", permission("add"));

    assertThat(answer.path("code").isInt()).isTrue();
    assertThat(answer.path("code").asInt()).isEqualTo(10_000);
    assertThat(permitted.path("code").asInt()).isEqualTo(10_000);
    assertThat(Calls.location(open(answer)).getPath()).isEqualTo("/exam/safety");
  }

  @Test
  void refusesTheNamedExamWithoutPermission() throws Exception {
    ObjectNode named = mari().put("custom_url", "https://x.kaoshixing.com/exam/55400");

    assertThat(open(act("201", named)).statusCode()).isEqualTo(403);
    assertThat(act("207", permission("add")).path("code").asInt()).isEqualTo(10_000);
    assertThat(open(act("201", named)).statusCode()).isEqualTo(302);
    assertThat(act("207", permission("del")).path("code").asInt()).isEqualTo(10_000);
    assertThat(open(act("201", named)).statusCode()).isEqualTo(403);
  }

  @Test
  void takesAForm() throws Exception {
    String jwt = CALL.jwt("201");
    Map<String, String> form = Map.of("user_id", "1", "user_name", "Mari", "department", "总部");

    JsonNode answer = Calls.body(calls.send(Calls.form(calls.to(PATH + "?jwt=" + jwt), form)));

    assertThat(answer.path("code").asInt()).isEqualTo(10_000);
  }

  @Test
  void answersTheSilentLinkWithAWordOfSuccessAndKeepsTheStudentSignedIn() throws Exception {
    act("201", mari());
    act("207", permission("add"));

    JsonNode answer = Calls.body(open(act("203", Json.object().put("user_id", "kx-1"))));

    assertThat(answer.path("success").asBoolean()).isTrue();
    assertThat(answer.path("bizContent").isNull()).isTrue();
    assertThat(calls.get("/kaoshixing/exam/55400").statusCode()).isEqualTo(302);
  }

  @Test
  void answersTheSilentLinkOfAnUnknownUserWith31014() throws Exception {
    JsonNode answer = Calls.body(open(act("203", Json.object().put("user_id", "nobody"))));

    assertThat(answer.path("success").asBoolean()).isFalse();
    assertThat(answer.path("code").asInt()).isEqualTo(31_014);
    assertThat(answer.path("englishDesc").asText()).isEqualTo("user not existed");
  }

  @Test
  void refusesALinkThatHasExpired() throws Exception {
    JsonNode answer = act("201", mari());

    sandbox.clockOff(Duration.ofMinutes(10));

    assertThat(open(answer).statusCode()).isEqualTo(400);
  }

  @Test
  void changesShowsAndMovesACandidate() throws Exception {
    act("206", mari());

    assertThat(
            act("202", Json.object().put("user_id", "kx-1").put("phone", "1234"))
                .path("msg")
                .asText())
        .isEqualTo("更新考生信息成功");
    assertThat(
            act("208", Json.object().put("depName", "总部/财务部").put("pDepName", "分部"))
                .path("code")
                .asInt())
        .isEqualTo(10_000);
    JsonNode found = act("209", Json.object().put("user_id", "kx-1"));
    assertThat(found.has("code")).isFalse();
    assertThat(found.path("rows").path(0).path("phone").asText()).isEqualTo("1234");
    assertThat(found.path("rows").path(0).path("sex").asText()).isEqualTo("-1");
    assertThat(found.path("rows").path(0).path("department").asText()).isEqualTo("分部/财务部");
  }

  @Test
  void keepsTheZerosOfItsTextCodes() throws Exception {
    JsonNode unknown = act("209", Json.object().put("user_id", "nobody"));
    JsonNode notMoved = act("208", Json.object().put("depName", "x").put("pDepName", "y"));

    assertThat(unknown.path("code").asText()).isEqualTo("0005");
    assertThat(unknown.path("code").isTextual()).isTrue();
    assertThat(notMoved.path("code").asText()).isEqualTo("0042");
  }

  static Stream<Named<Consumer<ObjectNode>>> wrongClaims() {
    return Stream.of(
        Named.of("exp in seconds", claims -> claims.put("exp", NOW.getEpochSecond() + 10)),
        Named.of("exp past", claims -> claims.put("exp", NOW.toEpochMilli())),
        Named.of("exp as a text", claims -> claims.put("exp", "" + NOW.toEpochMilli())),
        Named.of("exp a day away", claims -> claims.put("exp", NOW.toEpochMilli() + 86_400_000L)),
        Named.of("no exp", claims -> claims.remove("exp")),
        Named.of("action_id as a number", claims -> claims.put("action_id", 201)),
        Named.of("unknown action", claims -> claims.put("action_id", "204")),
        Named.of("unknown claim", claims -> claims.put("iss", "eksamik")));
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void refusesATokenThatIsNotAsDocumented(Consumer<ObjectNode> change) throws Exception {
    ObjectNode claims = claims("201");
    change.accept(claims);

    JsonNode answer =
        Calls.body(post(KaoshixingCall.jwt("HS256", claims, KaoshixingStandIn.APP_KEY), mari()));

    assertThat(answer.path("code").asText()).isEqualTo("0005");
    assertThat(sandbox.refused()).hasSize(1);
  }

  @Test
  void refusesAnotherKeyAnUnsignedTokenAndNone() throws Exception {
    String unsigned = KaoshixingCall.jwt("none", claims("201"), KaoshixingStandIn.APP_KEY);
    String foreign = KaoshixingCall.jwt("HS256", claims("201"), "guess");

    for (String wrong : new String[] {foreign, unsigned, "a.b", ""}) {
      assertThat(Calls.body(post(wrong, mari())).path("code").asText()).isEqualTo("0005");
    }
  }

  @Test
  void refusesAnotherAppOrNoSlashOrGet() throws Exception {
    String jwt = CALL.jwt("201");

    assertThat(calls.get(PATH + "?jwt=" + jwt).statusCode()).isEqualTo(405);
    assertThat(
            calls
                .send(Calls.json(calls.to("/kaoshixing/api/company/data/14343?jwt=" + jwt), mari()))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            Calls.body(
                    calls.send(
                        Calls.json(calls.to("/kaoshixing/api/company/data/1/?jwt=" + jwt), mari())))
                .path("code")
                .asText())
        .isEqualTo("0005");
  }

  static Stream<Named<Consumer<ObjectNode>>> wrongCandidates() {
    return Stream.of(
        Named.of("no name", body -> body.remove("user_name")),
        Named.of("no department", body -> body.remove("department")),
        Named.of("user_id as a number", body -> body.put("user_id", 1566)),
        Named.of("password in clear", body -> body.put("password", "secret")),
        Named.of("sex in words", body -> body.put("sex", "female")),
        Named.of("photo of another kind", body -> body.put("compare_photo", "https://a.b/c.gif")),
        Named.of("foreign custom_url", body -> body.put("custom_url", "https://evil.example/")),
        Named.of(
            "&amp; in custom_url",
            body -> body.put("custom_url", "https://x.kaoshixing.com/?a=1&amp;b=2")),
        Named.of("unknown field", body -> body.put("email", "mari@school.example")));
  }

  @ParameterizedTest
  @MethodSource("wrongCandidates")
  void refusesACandidateThatIsNotAsDocumented(Consumer<ObjectNode> change) throws Exception {
    ObjectNode body = mari();
    change.accept(body);

    assertThat(act("201", body).path("code").asText()).isEqualTo("0005");
  }

  @Test
  void refusesAChangeOfNothingOrOfNobody() throws Exception {
    assertThat(act("202", Json.object().put("user_id", "kx-1")).path("code").asText())
        .isEqualTo("0005");
    assertThat(
            act("202", Json.object().put("user_id", "nobody").put("sex", 1)).path("code").asInt())
        .isEqualTo(31_000);
  }

  @Test
  void refusesPermissionForNobodyOrAnUnknownEvent() throws Exception {
    assertThat(act("207", permission("add")).path("code").asInt()).isEqualTo(31_014);
    act("201", mari());
    assertThat(act("207", permission("remove")).path("code").asText()).isEqualTo("0005");
  }
}
