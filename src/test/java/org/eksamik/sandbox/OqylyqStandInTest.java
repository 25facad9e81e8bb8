package org.eksamik.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OqylyqStandInTest {
  private static final String TOKEN = "/oqylyq/oauth/token";
  private static final String ASSIGNMENT = "/oqylyq/api/external-session/assignment.json";

  private final Sandbox sandbox = Sandbox.start();
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

  private String token() throws Exception {
    return Calls.body(calls.send(Calls.json(calls.to(TOKEN), credentials())))
        .path("access_token")
        .asText();
  }

  private ObjectNode assignment() {
    return (ObjectNode)
        Json.read(
            """
            {"student": {"external_id": "oq-1", "user":
                {"firstname": "Mari", "lastname": "Maasikas", "email": "mari@school.example"}},
             "group": {"external_id": 12, "name": "12A", "description": "Class"},
             "assignment": {"type": "external", "external_id": 7,
                "external_url": "%s/exam/math?from=oqylyq&page=1",
                "settings": {"proctoring": true, "proctoring_settings":
                    {"camera_record": true, "two_camera": false, "screen_record": true,
                     "head_identity": true},
                  "exit_url": "%s/done"}},
             "session_data": {"query": {"key": "a b"}}}
            """
                .formatted(sandbox.otherOrigin(), sandbox.address()));
  }

  private HttpResponse<String> assign(String authorization, ObjectNode body) throws Exception {
    return calls.send(
        Calls.json(calls.to(ASSIGNMENT).header("Authorization", authorization), body));
  }

  @Test
  void givesATokenInPassportsShape() throws Exception {
    HttpResponse<String> answer = calls.send(Calls.json(calls.to(TOKEN), credentials()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Calls.body(answer).fieldNames())
        .toIterable()
        .containsExactly("token_type", "expires_in", "access_token", "refresh_token");
    assertThat(Calls.body(answer).path("expires_in").isNumber()).isTrue();
  }

  static Stream<Named<Consumer<ObjectNode>>> wrongCredentials() {
    return Stream.of(
        Named.of("wrong password", body -> body.put("password", "guess")),
        Named.of("wrong client secret", body -> body.put("client_secret", "guess")),
        Named.of("client id as a text", body -> body.put("client_id", "1")),
        Named.of("other client id", body -> body.put("client_id", 2)),
        Named.of("unknown grant type", body -> body.put("grant_type", "implicit")),
        Named.of("unknown field", body -> body.put("scope", "*")),
        Named.of("no password", body -> body.remove("password")),
        Named.of(
            "made-up refresh token",
            body -> body.put("grant_type", "refresh_token").put("refresh_token", "guess")));
  }

  @ParameterizedTest
  @MethodSource("wrongCredentials")
  void refusesWrongCredentials(Consumer<ObjectNode> change) throws Exception {
    ObjectNode body = credentials();
    change.accept(body);

    HttpResponse<String> answer = calls.send(Calls.json(calls.to(TOKEN), body));

    assertThat(answer.statusCode()).isIn(400, 401);
    assertThat(Calls.body(answer).has("error")).isTrue();
    assertThat(Calls.body(answer).has("message")).isTrue();
    assertThat(sandbox.refused()).hasSize(1);
  }

  @Test
  void refusesATokenRequestByGetOrAsAForm() throws Exception {
    assertThat(calls.get(TOKEN).statusCode()).isEqualTo(405);
    assertThat(calls.send(Calls.form(calls.to(TOKEN), Map.of("a", "b"))).statusCode())
        .isEqualTo(415);
  }

  @Test
  void takesARefreshTokenOnce() throws Exception {
    String refresh =
        Calls.body(calls.send(Calls.json(calls.to(TOKEN), credentials())))
            .path("refresh_token")
            .asText();
    ObjectNode body =
        credentials().put("grant_type", "refresh_token").put("refresh_token", refresh);

    assertThat(calls.send(Calls.json(calls.to(TOKEN), body)).statusCode()).isEqualTo(200);
    assertThat(calls.send(Calls.json(calls.to(TOKEN), body)).statusCode()).isEqualTo(401);
  }

  @Test
  void answersAnAssignmentWithALinkAndItsPicture() throws Exception {
    HttpResponse<String> answer = assign("Bearer " + token(), assignment());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Calls.body(answer).fieldNames())
        .toIterable()
        .containsExactly("qrcode_link", "qrcode_image");
    String link = Calls.body(answer).path("qrcode_link").asText();
    assertThat(link).startsWith(sandbox.address() + "/oqylyq/session/");
    assertThat(read(Calls.body(answer).path("qrcode_image").asText())).isEqualTo(link);
  }

  @Test
  void givesTheSameLinkToARepeatedRequest() throws Exception {
    String token = "Bearer " + token();

    assertThat(Calls.body(assign(token, assignment())).path("qrcode_link"))
        .isEqualTo(Calls.body(assign(token, assignment())).path("qrcode_link"));
  }

  @Test
  void opensTheExamInAFrameOfAnotherOriginWithTheStudentsParameters() throws Exception {
    HttpResponse<String> answer = assign("Bearer " + token(), assignment());
    URI link = URI.create(Calls.body(answer).path("qrcode_link").asText());

    String page = calls.get(link).body();

    assertThat(page)
        .contains(
            "src=\"" + sandbox.otherOrigin() + "/exam/math?from=oqylyq&amp;page=1&amp;key=a+b\"")
        .contains("data-exit=\"" + sandbox.address() + "/done\"");
  }

  @Test
  void refusesAWrongMissingOrBareToken() throws Exception {
    String token = token();

    assertThat(assign("Bearer guess", assignment()).statusCode()).isEqualTo(401);
    assertThat(assign(token, assignment()).statusCode()).isEqualTo(401);
    assertThat(calls.send(Calls.json(calls.to(ASSIGNMENT), assignment())).statusCode())
        .isEqualTo(401);
  }

  @Test
  void takesTheBareTokenWhereToldTo() throws Exception {
    sandbox.oqylyq().wants(OqylyqStandIn.TokenForm.BARE);
    String token = token();

    assertThat(assign(token, assignment()).statusCode()).isEqualTo(200);
    assertThat(assign("Bearer " + token, assignment()).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesATokenAfterItsHour() throws Exception {
    String token = "Bearer " + token();

    sandbox.clockOff(Duration.ofHours(1));

    assertThat(assign(token, assignment()).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesATokenThatWasMadeToExpire() throws Exception {
    String token = "Bearer " + token();

    sandbox.oqylyq().expireTokens();

    assertThat(assign(token, assignment()).statusCode()).isEqualTo(401);
  }

  static Stream<Named<Consumer<ObjectNode>>> wrongAssignments() {
    return Stream.of(
        Named.of("no student", body -> body.remove("student")),
        Named.of("unknown field", body -> body.put("candidate", "x")),
        Named.of("no e-mail", body -> user(body).remove("email")),
        Named.of("first name as a number", body -> user(body).put("firstname", 7)),
        Named.of("blank last name", body -> user(body).put("lastname", " ")),
        Named.of("group without a name", body -> in(body, "group").remove("name")),
        Named.of("external_id as a flag", body -> in(body, "group").put("external_id", true)),
        Named.of("other type", body -> in(body, "assignment").put("type", "internal")),
        Named.of(
            "&amp; in the exam's address",
            body -> in(body, "assignment").put("external_url", "https://lms.example/?a=1&amp;b=2")),
        Named.of(
            "\\u0026 in the way out",
            body ->
                in(in(body, "assignment"), "settings")
                    .put("exit_url", "https://lms.example/?a=1\\u0026b=2")),
        Named.of(
            "script as the exam's address",
            body -> in(body, "assignment").put("external_url", "javascript:alert(1)")),
        Named.of(
            "camera as a text",
            body ->
                in(in(in(body, "assignment"), "settings"), "proctoring_settings")
                    .put("camera_record", "true")),
        Named.of(
            "no head_identity",
            body ->
                in(in(in(body, "assignment"), "settings"), "proctoring_settings")
                    .remove("head_identity")),
        Named.of("query as a text", body -> in(body, "session_data").put("query", "key=1")));
  }

  private static ObjectNode in(ObjectNode body, String name) {
    return (ObjectNode) body.path(name);
  }

  private static ObjectNode user(ObjectNode body) {
    return in(in(body, "student"), "user");
  }

  @ParameterizedTest
  @MethodSource("wrongAssignments")
  void refusesAnAssignmentThatIsNotAsDocumented(Consumer<ObjectNode> change) throws Exception {
    ObjectNode body = assignment();
    change.accept(body);

    HttpResponse<String> answer = assign("Bearer " + token(), body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Calls.body(answer).path("message").asText()).isNotEmpty();
  }

  @Test
  void sendsOtherPicturesWhenToldTo() throws Exception {
    String token = "Bearer " + token();

    sandbox.oqylyq().sends(OqylyqStandIn.Picture.DATA_ADDRESS);
    assertThat(image(token)).startsWith("data:image/png;base64,iVBOR");

    sandbox.oqylyq().sends(OqylyqStandIn.Picture.OF_ANOTHER_LINK);
    assertThat(read(image(token))).endsWith("/oqylyq/session/other");

    sandbox.oqylyq().sends(OqylyqStandIn.Picture.NOT_A_PICTURE);
    byte[] file = Base64.getDecoder().decode(image(token));
    assertThat(ImageIO.read(new ByteArrayInputStream(file))).isNull();
  }

  private String image(String token) throws Exception {
    return Calls.body(assign(token, assignment())).path("qrcode_image").asText();
  }

  private static String read(String base64) throws Exception {
    BufferedImage picture =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }
}
