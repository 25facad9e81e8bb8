package org.eksamik.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.eksamik.sandbox.http.Hmac;
import org.eksamik.sandbox.stuudium.StuudiumStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StuudiumStandInTest {
  private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");
  private static final String PLAIN =
      "Data " + StuudiumStandIn.CLIENT_ID + " " + StuudiumStandIn.CLIENT_SECRET;

  private final Sandbox sandbox = Sandbox.start(Clock.fixed(NOW, ZoneOffset.UTC));
  private final Calls calls = new Calls(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private URI choose(String person) throws Exception {
    return Calls.location(
        calls.send(
            Calls.form(
                calls.to("/stuudium/authenticate"),
                Map.of("client_id", StuudiumStandIn.CLIENT_ID, "state", "s&1", "person", person))));
  }

  private String token(String person) throws Exception {
    return choose(person).getQuery().replaceAll("^token=([^&]+)&.*$", "$1");
  }

  private HttpResponse<String> verify(String token, String authorization) throws Exception {
    return calls.send(
        calls
            .to("/stuudium/authenticate/verify?token=" + token)
            .header("Authorization", authorization));
  }

  private JsonNode answer(String person) throws Exception {
    return Calls.body(verify(token(person), PLAIN));
  }

  private static String signed(long seconds, String random) {
    String text = seconds + " " + random;
    return "Data v2 "
        + StuudiumStandIn.CLIENT_ID
        + " "
        + text
        + " "
        + HexFormat.of().formatHex(Hmac.SHA1.of(StuudiumStandIn.CLIENT_SECRET, text));
  }

  @Test
  void showsAPageThatKeepsTheState() throws Exception {
    HttpResponse<String> page =
        calls.get(
            "/stuudium/authenticate?client_id="
                + StuudiumStandIn.CLIENT_ID
                + "&subdomain=demo&state=%22%3Cs");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"state\" value=\"&quot;&lt;s\"");
  }

  @Test
  void refusesAnUnknownClientOrParameterOnItsPage() throws Exception {
    assertThat(calls.get("/stuudium/authenticate?client_id=guess").statusCode()).isEqualTo(403);
    assertThat(calls.get("/stuudium/authenticate").statusCode()).isEqualTo(400);
    assertThat(
            calls
                .get("/stuudium/authenticate?scope=all&client_id=" + StuudiumStandIn.CLIENT_ID)
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void returnsToTheRegisteredCallbackWithTokenAndState() throws Exception {
    assertThat(choose("mari").toString())
        .matches("https://school\\.example/stuudium\\?token=[0-9a-f]{32}&state=s%261");
  }

  @Test
  void returnsADenial() throws Exception {
    assertThat(choose("deny"))
        .hasToString("https://school.example/stuudium?error=access_denied&state=s%261");
  }

  @Test
  void tellsAStudentWithClassAndSchool() throws Exception {
    JsonNode mari = answer("mari");

    assertThat(mari.path("id").asText()).isEqualTo("demo-mari");
    assertThat(mari.path("client").path("id").asText()).isEqualTo("demo");
    assertThat(mari.path("group").asText()).isEqualTo("12a");
    assertThat(mari.path("is_student").asBoolean()).isTrue();
    assertThat(mari.has("students")).isFalse();
  }

  @Test
  void tellsAParentWithTwoChildrenAndNoClass() throws Exception {
    JsonNode parent = answer("parent");

    assertThat(parent.has("group")).isFalse();
    assertThat(parent.path("is_parent").asBoolean()).isTrue();
    assertThat(parent.path("students").findValuesAsText("name_first"))
        .containsExactly("Mari", "Kaspar");
  }

  @Test
  void answersInTheThreeDocumentedShapes() throws Exception {
    sandbox.stuudium().tellsLogout(false);

    sandbox.stuudium().answers(StuudiumStandIn.Shape.BASIC);
    assertThat(answer("mari").fieldNames())
        .toIterable()
        .containsExactly("idcode", "name_first", "name_last");

    sandbox.stuudium().answers(StuudiumStandIn.Shape.EXTENDED);
    assertThat(answer("mari").fieldNames())
        .toIterable()
        .containsExactly("id", "client", "idcode", "name_first", "name_last");

    sandbox.stuudium().answers(StuudiumStandIn.Shape.WITH_STUDENTS);
    assertThat(answer("parent").has("students")).isTrue();
  }

  @Test
  void opensThePageOfTheLogoutUrl() throws Exception {
    URI logout = URI.create(answer("mari").path("logout_url").asText());

    assertThat(calls.get(logout).body()).contains("välja logitud");
  }

  @Test
  void takesATokenOnce() throws Exception {
    String token = token("mari");

    assertThat(verify(token, PLAIN).statusCode()).isEqualTo(200);
    assertThat(verify(token, PLAIN).statusCode()).isEqualTo(403);
    assertThat(verify("guess", PLAIN).statusCode()).isEqualTo(403);
  }

  @Test
  void keepsTheTokenWhenTheClientIsWrong() throws Exception {
    String token = token("mari");

    assertThat(verify(token, "Data somebody else").statusCode()).isEqualTo(401);
    assertThat(verify(token, PLAIN).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Data",
        "Bearer eksamik-sandbox sandbox-stuudium-secret",
        "Data eksamik-sandbox guess",
        "Data eksamik-sandbox  sandbox-stuudium-secret",
        "data eksamik-sandbox sandbox-stuudium-secret"
      })
  void refusesAWrongAuthorization(String authorization) throws Exception {
    assertThat(verify(token("mari"), authorization).statusCode()).isEqualTo(401);
  }

  @Test
  void takesASignedAuthorizationWithANewRandomEachTime() throws Exception {
    String authorization = signed(NOW.getEpochSecond(), "0123456789");

    assertThat(verify(token("mari"), authorization).statusCode()).isEqualTo(200);
    assertThat(verify(token("mari"), authorization).statusCode()).isEqualTo(401);
    assertThat(calls.lastReason()).contains("used before");
  }

  @Test
  void refusesASignatureThatIsOldShortLongOrWrong() throws Exception {
    long now = NOW.getEpochSecond();

    for (String wrong :
        new String[] {
          signed(now - 301, "abcdefghijkl"),
          signed(now + 301, "abcdefghijkm"),
          signed(now, "123456789"),
          signed(now, "1234567890123456789012345678901"),
          signed(now, "abcdefghijkn").replaceAll(".$", "x")
        }) {
      assertThat(verify(token("mari"), wrong).statusCode()).isEqualTo(401);
    }
  }
}
