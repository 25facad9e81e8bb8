package org.eksamik.provider.oqylyq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.exam.ProviderPicture;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.profile.ProviderSettings.Oqylyq.Authorization;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.ProviderContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OqylyqProviderTest extends ProviderContract {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TOKEN =
      """
      {"token_type": "Bearer", "expires_in": 3600, "access_token": "t1-s3cret",
       "refresh_token": "r1-s3cret"}\
      """;

  private final List<JsonNode> tokensAsked = new CopyOnWriteArrayList<>();
  private Function<JsonNode, MockResponse> tokens = _ -> ok(TOKEN);
  private Authorization authorization = Authorization.BEARER;
  private Object externalId = 7;
  private Map<String, String> query = Map.of("key", "a&b");

  @Override
  protected Optional<MockResponse> prelude(RecordedRequest request) {
    if (!request.getTarget().equals("/oauth/token")) {
      return Optional.empty();
    }
    JsonNode asked = json(request);
    tokensAsked.add(asked);
    return Optional.of(tokens.apply(asked));
  }

  @Override
  protected String answerWith(String json) {
    return "{\"qrcode_image\": \"iVBORw0K\", \"qrcode_link\": %s}".formatted(json);
  }

  @Override
  protected boolean dependsOnTime() {
    return false;
  }

  @Override
  protected ExamProvider provider(URI base, InstantSource clock) {
    ProviderSettings.Oqylyq settings =
        new ProviderSettings.Oqylyq(
            base,
            "school",
            Secret.of("password-s3cret"),
            1,
            Secret.of("client-s3cret"),
            authorization);
    ExamSettings.Oqylyq exam =
        new ExamSettings.Oqylyq(
            exam("oqylyq"),
            externalId,
            URI.create("https://lms.example/exam/1?a=1&b=2"),
            new ExamSettings.Oqylyq.Group("12-A", "12A", Optional.of("graduates")),
            query);
    return new OqylyqProvider(settings, List.of(exam), network);
  }

  @Test
  void asksForATokenByPassword() throws Exception {
    answers(ok(good(LINK)));

    link(candidate());

    assertThat(tokensAsked)
        .containsExactly(
            JSON.readTree(
                """
                {"grant_type": "password", "client_id": 1, "client_secret": "client-s3cret",
                 "username": "school", "password": "password-s3cret"}
                """));
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
  }

  @Test
  void postsStudentGroupAssignmentAndSessionData() throws Exception {
    answers(ok(good(LINK)));

    link(candidate());

    server.takeRequest();
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine())
        .startsWith("POST /api/external-session/assignment.json HTTP");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer t1-s3cret");
    assertThat(json(request))
        .isEqualTo(
            JSON.readTree(
                """
                {"student": {"external_id": "1566", "user": {"firstname": "Mari",
                   "lastname": "Maasikas", "email": "mari@school.example",
                   "password": "p&ss=s3cret õ"}},
                 "group": {"external_id": "12-A", "name": "12A", "description": "graduates"},
                 "assignment": {"type": "external", "external_id": 7,
                   "external_url": "https://lms.example/exam/1?a=1&b=2",
                   "settings": {"proctoring": true,
                     "proctoring_settings": {"camera_record": true, "two_camera": false,
                       "screen_record": true, "head_identity": false},
                     "exit_url": "https://lms.example/done?a=1&b=2"}},
                 "session_data": {"query": {"key": "a&b"}}}
                """));
    assertThat(text(request)).doesNotContain("&amp;").doesNotContain("\\u0026");
  }

  @Test
  void sendsTheBareTokenWhereTheProfileSaysSo() throws Exception {
    authorization = Authorization.BARE;
    answers(ok(good(LINK)));

    link(candidate());

    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("t1-s3cret");
  }

  @Test
  void keepsATextAsExternalIdATextAndLeavesOutAnEmptyQuery() throws Exception {
    externalId = "007";
    query = Map.of();
    answers(ok(good(LINK)));

    link(candidate());

    server.takeRequest();
    JsonNode body = json(server.takeRequest());
    assertThat(body.at("/assignment/external_id").textValue()).isEqualTo("007");
    assertThat(body.has("session_data")).isFalse();
  }

  @Test
  void sendsTheSameAssignmentForEveryStudent() throws Exception {
    answers(ok(good(LINK)));
    ExamProvider provider = provider();
    Candidate other =
        new Candidate(
            "2",
            "Jüri",
            "Juurikas",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    provider.link(candidate(), exam("oqylyq"));
    provider.link(other, exam("oqylyq"));

    server.takeRequest();
    JsonNode first = json(server.takeRequest());
    JsonNode second = json(server.takeRequest());
    assertThat(second.path("assignment")).isEqualTo(first.path("assignment"));
    assertThat(second.at("/student/user").has("password")).isFalse();
  }

  @Test
  void asksForOneTokenForManyCandidatesAtOnce() throws Exception {
    answers(ok(good(LINK)));
    ExamProvider provider = provider();

    try (ExecutorService room = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ExamLink>> links = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        links.add(room.submit(() -> provider.link(candidate(), exam("oqylyq"))));
      }
      for (Future<ExamLink> link : links) {
        assertThat(link.get().address()).hasToString(LINK);
      }
    }
    assertThat(tokensAsked).hasSize(1);
  }

  @Test
  void asksForANewTokenWhenTheOldOneHasExpired() throws Exception {
    tokens = _ -> ok("{\"access_token\": \"short\", \"expires_in\": 1}");
    answers(ok(good(LINK)));
    ExamProvider provider = provider();

    provider.link(candidate(), exam("oqylyq"));
    provider.link(candidate(), exam("oqylyq"));

    assertThat(tokensAsked).hasSize(2);
  }

  @Test
  void refreshesARefusedTokenOnceAndRepeats() throws Exception {
    tokens =
        asked ->
            asked.path("grant_type").asText().equals("refresh_token")
                ? ok(TOKEN.replace("t1", "t2"))
                : ok(TOKEN);
    acceptOnly("Bearer t2-s3cret");

    assertThat(link(candidate()).address()).hasToString(LINK);
    assertThat(tokensAsked)
        .extracting(asked -> asked.path("grant_type").asText())
        .containsExactly("password", "refresh_token");
    assertThat(tokensAsked.get(1).path("refresh_token").asText()).isEqualTo("r1-s3cret");
  }

  @Test
  void goesBackToThePasswordWhenTheRefreshIsRefused() throws Exception {
    tokens =
        asked -> {
          if (asked.path("grant_type").asText().equals("refresh_token")) {
            return refusal(401, "{\"error\": \"invalid_request\"}");
          }
          return ok(tokensAsked.size() == 1 ? TOKEN : TOKEN.replace("t1", "t3"));
        };
    acceptOnly("Bearer t3-s3cret");

    assertThat(link(candidate()).address()).hasToString(LINK);
    assertThat(tokensAsked).hasSize(3);
  }

  @Test
  void givesUpWhenTheNewTokenIsRefusedToo() {
    acceptOnly("nothing");

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_CREDENTIALS);
    assertThat(tokensAsked).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, PROVIDER_CREDENTIALS",
    "400, invalid_credentials, PROVIDER_CREDENTIALS",
    "401, invalid_client, PROVIDER_CREDENTIALS",
    "400, unsupported_grant_type, PROVIDER_REFUSED",
    "500, server_error, PROVIDER_BROKEN"
  })
  void tellsWhyThereIsNoToken(int status, String error, Fault fault) {
    String body = "{\"error\": \"%s\", \"message\": \"no password-s3cret here\"}".formatted(error);
    tokens = _ -> refusal(status, body);

    assertThat(failure(candidate()).fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"access_token\": 5}", "<html>s3cret", "", "{\"access_token\""})
  void refusesATokenAnswerWithoutToken(String body) {
    tokens = _ -> ok(body);

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @Test
  void repeatsTheProvidersWordsWithoutOurSecrets() {
    answers(
        refusal(
            422,
            "{\"message\": \"Bad\\u0007 group for p&ss=s3cret õ with t1-s3cret\\n\","
                + " \"errors\": {\"s3cret\": 1}}"));

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_REFUSED);
    assertThat(why.facts()).containsEntry("detail", "Bad group for ••• with •••");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "data:image/png;base64,", "data:image/svg+xml;charset=utf-8;base64, "})
  void decodesThePictureWithAndWithoutPrefix(String prefix) throws Exception {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5};
    String encoded = prefix + Base64.getEncoder().encodeToString(png);
    answers(ok("{\"qrcode_link\": \"%s\", \"qrcode_image\": \"%s\"}".formatted(LINK, encoded)));

    assertThat(link(candidate()).picture().map(ProviderPicture::file)).contains(png);
  }

  @Test
  void handsOnAPictureThatIsNoPicture() throws Exception {
    answers(ok("{\"qrcode_link\": \"%s\", \"qrcode_image\": \"%%%%%%\"}".formatted(LINK)));

    assertThat(link(candidate()).picture()).isPresent();
  }

  @Test
  void doesWithoutAPicture() throws Exception {
    answers(ok("{\"qrcode_link\": \"%s\", \"qrcode_image\": null}".formatted(LINK)));

    assertThat(link(candidate()).picture()).isEmpty();
  }

  @Test
  void understandsTheLinkOfTodaysService() throws Exception {
    answers(ok("{\"session_url\": \"%s\"}".formatted(LINK)));

    assertThat(link(candidate()).address()).hasToString(LINK);
  }

  @ParameterizedTest
  @CsvSource({"'', Maasikas, firstName", "Mari, ' ', lastName"})
  void needsBothNames(String first, String last, String field) {
    assertIncomplete(
        new Candidate(
            "1", first, last, Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
        field);
  }

  private void acceptOnly(String credential) {
    answering(request ->
        credential.equals(request.getHeaders().get("Authorization"))
            ? ok(good(LINK))
            : refusal(401, "{\"message\": \"Unauthenticated.\"}"));
  }

  private static MockResponse refusal(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }

  private static JsonNode json(RecordedRequest request) {
    try {
      return JSON.readTree(text(request));
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("the request is not JSON", notJson);
    }
  }

  private static String text(RecordedRequest request) {
    return Optional.ofNullable(request.getBody()).map(ByteString::utf8).orElse("");
  }
}
