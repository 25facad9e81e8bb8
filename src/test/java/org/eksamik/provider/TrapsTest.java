package org.eksamik.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.CapturedLog;
import org.eksamik.net.Network;
import org.eksamik.net.TestNetworks;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.kaoshixing.KaoshixingDirectory;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents write in more than one way, and what must never come out again. */
class TrapsTest {
  private final MockWebServer server = new MockWebServer();
  private final Map<String, String> answers = new HashMap<>();
  private Network network;

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            List<String> path = request.getUrl().pathSegments();
            String call = path.getLast().isEmpty() ? "kaoshixing" : path.getLast();
            return Optional.ofNullable(answers.get(call))
                .map(body -> new MockResponse.Builder().body(body).build())
                .orElseGet(() -> new MockResponse.Builder().code(404).build());
          }
        });
    server.start();
    network = Network.open(TestNetworks.direct());
    answers.put(
        "getFields",
        """
        {"data": [{"sfid": 1, "label": "name"}, {"sFid": "4", "label": "phone"}, {"sfid": 10,
          "label": "密码"}, {"label": "no number"}], "status": "ok", "s3cret": "s3cret"}
        """);
  }

  @AfterEach
  void stop() {
    network.close();
    server.close();
  }

  @Test
  void readsFieldsWhicheverWayTheyAreNumbered() throws Exception {
    assertThat(maker().fields())
        .extracting(CandidateField::id, CandidateField::label, CandidateField::secret)
        .containsExactly(
            tuple("1", "name", false),
            tuple("4", "phone", false),
            tuple("10", "密码", true));
  }

  @Test
  void keepsPasswordsAndUnknownFieldsOutOfWhatItReadsAndLogs() throws Exception {
    answers.put(
        "getstulist",
        """
        {"data": [{"loginValue": "n1", "extra": "s3cret", "fields": [
            {"sFid": 1, "label": "name", "value": "n1"},
            {"sFid": 10, "label": "any", "value": "s3cret"},
            {"sfid": "10", "label": "other", "value": "s3cret"},
            {"sFid": 99, "label": "Parool", "value": "s3cret"}]}],
         "status": "ok", "total": "12", "token": "s3cret"}
        """);
    try (CapturedLog log = new CapturedLog()) {
      Page<KnownCandidate> page = maker().list(0, 3);

      assertThat(page.total()).isEqualTo(OptionalLong.of(12));
      assertThat(page.rows())
          .containsExactly(
              new KnownCandidate(
                  Optional.empty(), Optional.of("n1"), Map.of("name", "n1"), List.of()));
      assertThat(page.rows().toString()).doesNotContain("n1");
      assertThat(log.lines()).noneMatch(line -> line.contains("s3cret"));
    }
  }

  @Test
  void readsCandidatesWithNumbersAndTextsAlike() throws Exception {
    answers.put(
        "getstudentsinfo",
        """
        {"data": [{"sid": "170605", "fields": [{"sFid": 1, "label": "name", "value": 7}],
                   "group": [{"gid": 2993, "title": null}, {"gid": "2994", "title": "12B"}]}],
         "fail": [170606], "status": "ok"}
        """);

    Found found = maker().show(CandidateKeys.ids(List.of("170605", "170606")));

    assertThat(found.missing()).containsExactly("170606");
    assertThat(found.candidates().getFirst())
        .isEqualTo(
            new KnownCandidate(
                Optional.of("170605"),
                Optional.of("7"),
                Map.of("name", "7"),
                List.of(new CandidateGroup("2993", "2993"), new CandidateGroup("2994", "12B"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\": null, \"status\": \"ok\"}",
        "{\"data\": [], \"fail\": [\"170605\"], \"status\": \"ok\"}",
        "{\"fail\": [170605], \"status\": \"ok\"}"
      })
  void readsThatNobodyIsThere(String body) throws Exception {
    answers.put("getstudentsinfo", body);

    assertThat(maker().show(CandidateKeys.ids(List.of("170605"))))
        .isEqualTo(new Found(List.of(), List.of("170605")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"status\": \"ok\"}", "{\"status\": \"ok\", \"data\": {}}"})
  void neverReadsNobodyOutOfAnAnswerThatSaysNothing(String body) {
    answers.put("getstudentsinfo", body);

    ExamException why =
        catchThrowableOfType(
            ExamException.class, () -> maker().show(CandidateKeys.ids(List.of("170605"))));

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @Test
  void readsResultsWhoseNumbersAreTexts() throws Exception {
    answers.put(
        "queryresults",
        """
        {"data": [{"viewResult": "https://x.example/r?tid=1\\u0026token=s3cret", "score": "2",
            "passed": "0", "status": "1", "startTime": "1639647217", "endTime": 1639647236,
            "sid": "170597", "loginValue": "n11", "name": "n11", "eid": 107264},
           {"score": "", "passed": "maybe", "startTime": "0", "endTime": "soon"}],
         "status": "ok", "total": 1877}
        """);

    List<ExamResult> rows = maker().results(ResultQuery.all(0, 2)).rows();

    ExamResult first = rows.getFirst();
    assertThat(first.score()).contains(new BigDecimal("2"));
    assertThat(first.passed()).contains(false);
    assertThat(first.examId()).contains("107264");
    assertThat(first.startedAt()).contains(Instant.ofEpochSecond(1639647217));
    assertThat(first.page().map(Secret::reveal)).contains("https://x.example/r?tid=1&token=s3cret");
    assertThat(rows.toString()).doesNotContain("s3cret");
    assertThat(rows.getLast())
        .isEqualTo(
            new ExamResult(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\": 31000, \"msg\": \"该考生不存在\"}         | 31000 | 该考生不存在",
        "{\"code\": \"0042\", \"msg\": \"更新部门失败\"}      | 0042  | 更新部门失败",
        "{\"success\": false, \"code\": 31014, \"desc\": \"用户不存在\"} | 31014 | 用户不存在",
        "{\"code\": \"77\", \"englishDesc\": \"no idea\"}     | 77    | no idea"
      })
  void keepsKaoshixingsCodesAndWordsAsTheyCame(String body, String code, String words)
      throws Exception {
    answers.put("kaoshixing", body);

    assertThat(kaoshixing().update(List.of(candidate())))
        .containsExactly(
            new Verdict.Refused(new Reason("kaoshixing", Optional.of(code), words)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\": 10000, \"msg\": \"x\"}", "{\"code\": \"10000\"}"})
  void takesTheCodeOfSuccessAsNumberAndAsText(String body) throws Exception {
    answers.put("kaoshixing", body);

    assertThat(kaoshixing().update(List.of(candidate())))
        .containsExactly(new Verdict.Done(Optional.of("k1")));
  }

  @Test
  void takesTheLackOfACodeAsSuccessOfALookUpAlone() throws Exception {
    answers.put(
        "kaoshixing",
        "{\"total\": 1, \"rows\": [{\"user_id\": \"k1\", \"sex\": \"-1\", \"phone\": 5,"
            + " \"password\": \"s3cret\", \"x\": \"s3cret\"}]}");

    Found found = kaoshixing().show(CandidateKeys.ids(List.of("k1")));
    assertThat(found.candidates().getFirst().fields()).isEqualTo(Map.of("phone", "5"));

    ExamException why =
        catchThrowableOfType(
            ExamException.class, () -> kaoshixing().update(List.of(candidate())));
    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_ANSWER);
  }

  @Test
  void hasASentenceForEveryCodeOfTheDocumentsAndShowsOthersAsTheyCame() {
    ReasonSentences estonian = ReasonSentences.in(Locale.of("et"));
    ReasonSentences english = ReasonSentences.in(Locale.ENGLISH);
    for (String code : List.of("31000", "31014", "0042", "0005")) {
      Reason reason = new Reason("kaoshixing", Optional.of(code), "自己的话");
      assertThat(english.of(reason)).endsWith(".").doesNotContain(code, "自己的话");
      assertThat(estonian.of(reason)).endsWith(".").isNotEqualTo(english.of(reason));
    }
    assertThat(english.of(new Reason("kaoshixing", Optional.of("42"), "更新"))).isEqualTo("42 更新");
    assertThat(english.of(new Reason("onlineexammaker", Optional.empty(), "too long")))
        .isEqualTo("too long");
    assertThat(english.of(new Reason("onlineexammaker", Optional.empty(), "")))
        .isEqualTo("The provider did not take this candidate and does not say why.");
  }

  private static Candidate candidate() {
    return new Candidate(
        "k1",
        "Mari",
        "Maasikas",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private OnlineExamMakerDirectory maker() {
    return new OnlineExamMakerDirectory(
        new ProviderSettings.OnlineExamMaker(
            server.url("/").uri(), server.url("/").uri(), Secret.of("code"), Optional.empty()),
        network,
        InstantSource.system());
  }

  private KaoshixingDirectory kaoshixing() {
    return new KaoshixingDirectory(
        new ProviderSettings.Kaoshixing(
            server.url("/").uri(),
            "14343",
            Secret.of("a key"),
            ProviderSettings.Kaoshixing.Body.FORM),
        network,
        InstantSource.system());
  }
}
