package org.eksamik.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnlineExamMakerStandInTest {
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

  private final InstantSource clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Sandbox sandbox = Sandbox.start(clock);
  private final Calls calls = new Calls(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static Map<String, String> wish() {
    return new TreeMap<>(
        Map.of(
            "code", OnlineExamMakerStandIn.CODE,
            "time", Long.toString(NOW.getEpochSecond()),
            "userId", "170501",
            "loginValue", "+372 5555 0101",
            "password", "pw-170501",
            "eid", "3506",
            "aspart", "1",
            "rflag", "0",
            "expiretime", "5"));
  }

  private static String md5(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> ask(Map<String, String> wish) throws Exception {
    return ask(wish, md5(wish.get("time") + OnlineExamMakerStandIn.CODE));
  }

  private HttpResponse<String> ask(Map<String, String> wish, String authorization)
      throws Exception {
    return calls.send(
        calls
            .to("/onlineexammaker/newstudentsso?" + Calls.query(wish))
            .header("Authorization", authorization));
  }

  private URI link(Map<String, String> wish) throws Exception {
    return URI.create(Calls.body(ask(wish)).path("data").asText());
  }

  @Test
  void givesALinkWithItsAmpersandsEscapedAsTheSeedShows() throws Exception {
    HttpResponse<String> answer = ask(wish());

    assertThat(answer.body()).contains("?rflag=0\\u0026loginValue=").doesNotContain("&");
    assertThat(Calls.body(answer).path("status").asText()).isEqualTo("ok");
    assertThat(Calls.body(answer).path("data").asText())
        .startsWith(sandbox.address() + "/onlineexammaker/login/u/api/112?rflag=0&loginValue=")
        .contains("&eid=3506&token=")
        .endsWith("&aspart=1");
  }

  @Test
  void leadsFromTheLinkToTheExam() throws Exception {
    HttpResponse<String> opened = calls.get(link(wish()));

    assertThat(opened.statusCode()).isEqualTo(302);
    assertThat(Calls.location(opened).getPath()).isEqualTo("/exam/english");
    assertThat(calls.get(Calls.location(opened)).statusCode()).isEqualTo(200);
  }

  @Test
  void leadsToTheDashboardWithoutAnExam() throws Exception {
    Map<String, String> wish = wish();
    wish.remove("eid");

    assertThat(calls.get(link(wish)).body()).contains("Minu eksamid");
  }

  @Test
  void refusesALinkThatHasExpired() throws Exception {
    URI link = link(wish());

    sandbox.clockOff(Duration.ofMinutes(5));

    assertThat(calls.get(link).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesALinkWhoseExamWasChanged() throws Exception {
    String link = link(wish()).toString().replace("eid=3506", "eid=0");

    assertThat(calls.get(URI.create(link)).statusCode()).isEqualTo(403);
  }

  static Stream<Named<Consumer<Map<String, String>>>> wrongWishes() {
    return Stream.of(
        Named.of("wrong code", wish -> wish.put("code", "guess")),
        Named.of("no code", wish -> wish.remove("code")),
        Named.of("no time", wish -> wish.remove("time")),
        Named.of("time early", wish -> wish.put("time", seconds(-301))),
        Named.of("time late", wish -> wish.put("time", seconds(301))),
        Named.of("time in milliseconds", wish -> wish.put("time", "" + NOW.toEpochMilli())),
        Named.of("expiretime 0", wish -> wish.put("expiretime", "0")),
        Named.of("expiretime 15", wish -> wish.put("expiretime", "15")),
        Named.of("no expiretime", wish -> wish.remove("expiretime")),
        Named.of("aspart 2", wish -> wish.put("aspart", "2")),
        Named.of("unknown exam", wish -> wish.put("eid", "1")),
        Named.of("unknown candidate", wish -> wish.put("userId", "1")),
        Named.of("wrong password", wish -> wish.put("password", "guess")),
        Named.of("no login value", wish -> wish.remove("loginValue")),
        Named.of("&amp; in a value", wish -> wish.put("rflag", "/a?b=1&amp;c=2")),
        Named.of("unknown parameter", wish -> wish.put("lang", "et")));
  }

  private static String seconds(int away) {
    return Long.toString(NOW.getEpochSecond() + away);
  }

  @ParameterizedTest
  @MethodSource("wrongWishes")
  void refusesWhatIsNotAsDocumented(Consumer<Map<String, String>> change) throws Exception {
    Map<String, String> wish = wish();
    change.accept(wish);

    HttpResponse<String> answer = ask(wish);

    assertThat(Calls.body(answer).path("status").asText()).isEqualTo("error");
    assertThat(Calls.body(answer).path("error").asText()).isNotEmpty();
    assertThat(sandbox.refused()).hasSize(1);
  }

  @Test
  void refusesAWrongSignature() throws Exception {
    String right = md5(wish().get("time") + OnlineExamMakerStandIn.CODE);

    for (String wrong :
        new String[] {
          "guess",
          right.toUpperCase(Locale.ROOT),
          "Bearer " + right,
          md5(OnlineExamMakerStandIn.CODE + wish().get("time"))
        }) {
      assertThat(Calls.body(ask(wish(), wrong)).path("status").asText()).isEqualTo("error");
      assertThat(calls.lastReason()).isEqualTo("the authorization is wrong");
    }
  }

  @Test
  void refusesAnEscapedAmpersandBetweenParameters() throws Exception {
    String query = Calls.query(wish()).replace("&", "&amp;");
    HttpResponse<String> answer = calls.get("/onlineexammaker/newstudentsso?" + query);

    assertThat(Calls.body(answer).path("status").asText()).isEqualTo("error");
    assertThat(calls.lastReason()).contains("&amp;");
  }

  @Test
  void refusesPost() throws Exception {
    HttpResponse<String> answer =
        calls.send(Calls.form(calls.to("/onlineexammaker/newstudentsso"), wish()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
  }

  @Test
  void redirectsStaffToTheirDashboard() throws Exception {
    String path = "/onlineexammaker/index.php?option=com_exams&task=api.childAdminSSO&format=raw&";
    Map<String, String> right =
        Map.of(
            "code", OnlineExamMakerStandIn.CODE,
            "email", OnlineExamMakerStandIn.STAFF_EMAIL,
            "password", OnlineExamMakerStandIn.STAFF_PASSWORD);
    Map<String, String> wrong = new TreeMap<>(right);
    wrong.put("password", "guess");

    HttpResponse<String> answer = calls.get(path + Calls.query(right));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(calls.get(Calls.location(answer)).statusCode()).isEqualTo(200);
    assertThat(calls.get(path + Calls.query(wrong)).statusCode()).isEqualTo(400);
  }
}
