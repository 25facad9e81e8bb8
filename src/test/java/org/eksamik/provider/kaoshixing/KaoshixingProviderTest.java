package org.eksamik.provider.kaoshixing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.profile.ProviderSettings.Kaoshixing.Body;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.ProviderContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KaoshixingProviderTest extends ProviderContract {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String KEY = "xf5ha3h67h4Ger34wh35s3cret";

  private final List<String> actions = new CopyOnWriteArrayList<>();
  private Body body = Body.JSON;
  private boolean silent;
  private Optional<String> examId = Optional.empty();
  private Optional<String> department = Optional.empty();
  private Optional<URI> customUrl = Optional.empty();

  @Override
  protected Optional<MockResponse> prelude(RecordedRequest request) {
    if (!jwt(request).isEmpty()) {
      actions.add(claims(request).path("action_id").textValue());
    }
    return Optional.empty();
  }

  @Override
  protected String answerWith(String json) {
    return "{\"code\": 10000, \"msg\": \"success\", \"url\": %s}".formatted(json);
  }

  @Override
  protected boolean dependsOnTime() {
    return true;
  }

  @Override
  protected ExamProvider provider(URI base, InstantSource clock) {
    ProviderSettings.Kaoshixing settings =
        new ProviderSettings.Kaoshixing(base, "14343", Secret.of(KEY), body);
    ExamSettings.Kaoshixing exam =
        new ExamSettings.Kaoshixing(exam("kaoshixing"), examId, department, customUrl, silent);
    return new KaoshixingProvider(settings, List.of(exam), network, clock);
  }

  @Test
  void signsTheCandidateIn() throws Exception {
    customUrl = Optional.of(URI.create("https://x.kaoshixing.com/a?b=1&c=2"));
    answers(ok(good(LINK)));

    link(candidate());

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).startsWith("POST /api/company/data/14343/?jwt=");
    assertThat(claims(request))
        .isEqualTo(JSON.readTree("{\"exp\": 1777874410400, \"action_id\": \"201\"}"));
    String jwt = jwt(request);
    int dot = jwt.lastIndexOf('.');
    assertThat(jwt.substring(dot + 1))
        .isEqualTo(
            ShortKeyHs256.signature(jwt.substring(0, dot), KEY.getBytes(StandardCharsets.UTF_8)));
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(JSON.readTree(text(request)))
        .isEqualTo(
            JSON.readTree(
                """
                {"user_id": "1566", "user_name": "Mari Maasikas", "department": "总部/财务部",
                 "password": "61c90cf328b50654da7c1caa3b04b115ee19ca45794cdf569c4f0505a5df708a",
                 "custom_url": "https://x.kaoshixing.com/a?b=1&c=2"}
                """));
  }

  @Test
  void postsAFormWhereTheProfileSaysSo() throws Exception {
    body = Body.FORM;
    answers(ok(good(LINK)));

    link(
        new Candidate(
            "7", "三", "张", none(), none(), Optional.empty(), Map.of("department", "a&b")));

    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(text(request)).isEqualTo("user_id=7&user_name=%E5%BC%A0%E4%B8%89&department=a%26b");
  }

  @Test
  void passesOnTheFieldsThatTheProviderKnowsAndNoOthers() throws Exception {
    department = Optional.of("总部");
    answers(ok(good(LINK)));

    link(
        new Candidate(
            "7",
            "Mari",
            "Maasikas",
            none(),
            none(),
            Optional.empty(),
            Map.of("sex", "0", "phone", "5", "field3", "x", "shoe", "38", "notice", " ")));

    assertThat(JSON.readTree(text(server.takeRequest())))
        .isEqualTo(
            JSON.readTree(
                """
                {"user_id": "7", "user_name": "Mari Maasikas", "department": "总部",
                 "sex": "0", "phone": "5", "field3": "x"}
                """));
  }

  @Test
  void admitsTheCandidateToTheExamBeforeTheLinkIsGiven() throws Exception {
    examId = Optional.of("55400");
    answers(ok(good(LINK)));

    assertThat(link(candidate()).address()).hasToString(LINK);

    assertThat(actions).containsExactly("201", "207");
    server.takeRequest();
    assertThat(JSON.readTree(text(server.takeRequest())))
        .isEqualTo(
            JSON.readTree(
                "{\"user_id\": \"1566\", \"exam_id\": \"55400\", \"event_type\": \"add\"}"));
  }

  @Test
  void givesNoLinkWhenTheCandidateIsNotAdmitted() {
    examId = Optional.of("55400");
    answering(request ->
        claims(request).path("action_id").textValue().equals("207")
            ? ok("{\"code\": \"0005\", \"msg\": \"参数获取不到\"}")
            : ok(good(LINK)));

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_REFUSED);
    assertThat(why.facts()).containsEntry("code", "0005").containsEntry("detail", "参数获取不到");
  }

  @Test
  void signsInSilentlyWithNothingButTheId() throws Exception {
    silent = true;
    answers(ok(good(LINK)));

    link(new Candidate("1563", "", "", none(), none(), Optional.empty(), Map.of()));

    assertThat(actions).containsExactly("203");
    assertThat(text(server.takeRequest())).isEqualTo("{\"user_id\":\"1563\"}");
  }

  @Test
  void takesTheSuccessCodeAsATextToo() throws Exception {
    answers(ok(good(LINK).replace("10000", "\"10000\"")));

    assertThat(link(candidate()).address()).hasToString(LINK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\": 31000, \"msg\": \"该考生不存在\"} | 31000 | 该考生不存在",
        "{\"code\": \"0042\", \"msg\": \"更新部门失败\"} | 0042 | 更新部门失败",
        "{\"success\": false, \"code\": 31014, \"desc\": \"用户不存在\", \"bizContent\": null}"
            + " | 31014 | 用户不存在",
        "{\"code\": 31014, \"desc\": null, \"englishDesc\": \"user not existed\"}"
            + " | 31014 | user not existed",
        "{\"code\": 1, \"msg\": \"key xf5ha3h67h4Ger34wh35s3cret?\"} | 1 | key •••?",
        "{\"code\": 1.5} | 1.5 | HTTP 200"
      })
  void repeatsTheCodeAndTheWordsOfARefusal(String answer, String code, String detail) {
    answers(ok(answer));

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_REFUSED);
    assertThat(why.facts()).containsEntry("code", code).containsEntry("detail", detail);
  }

  @Test
  void blamesTheClockForARefusalInTheBodyToo() {
    answers(dated(200, NOW.plusSeconds(600)).newBuilder().body("{\"code\": 31001}").build());

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.CLOCK_WRONG);
  }

  @Test
  void doesNotTakeAnAnswerWithoutCodeForSuccess() {
    answers(ok("{\"url\": \"%s\"}".formatted(LINK)));

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @ParameterizedTest
  @EnumSource(Body.class)
  void needsANameAndADepartment(Body kind) {
    body = kind;
    assertIncomplete(
        new Candidate("1", "Mari", "", none(), none(), Optional.empty(), Map.of()), "department");
    assertIncomplete(
        new Candidate("1", " ", "", none(), none(), Optional.empty(), Map.of("department", "a")),
        "user_name");
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static String jwt(RecordedRequest request) {
    return Optional.ofNullable(request.getUrl().queryParameter("jwt")).orElse("");
  }

  private static JsonNode claims(RecordedRequest request) {
    try {
      String payload = jwt(request).split("\\.", -1)[1];
      return JSON.readTree(
          new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("the token's payload is not JSON", notJson);
    }
  }

  private static String text(RecordedRequest request) {
    return Optional.ofNullable(request.getBody()).map(ByteString::utf8).orElse("");
  }
}
