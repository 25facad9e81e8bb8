package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.eksamik.qr.QrCode;
import org.eksamik.qr.QrReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The providers answer here only as their documents show. */
class LinkCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OQYLYQ = "https://app.oqylyq.kz/session/1?token=l1nk&a=1";
  private static final String MAKER = "https://api.onlineexammaker.com/sso?eid=3506&pw=l1nk";
  private static final String KAOSHIXING = "https://api.kaoshixing.com/redirect/13245/?jwt=l1nk";

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new TreeMap<>();
  private final TypedCommand command = new TypedCommand();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answers.getOrDefault(
                request.getUrl().encodedPath(), new MockResponse.Builder().code(404).build());
          }
        });
    server.start();
    answers.put(
        "/oauth/token",
        ok(
            """
            {"token_type": "Bearer", "expires_in": 3600, "access_token": "t1-s3cret",
             "refresh_token": "r1-s3cret"}\
            """));
    oqylyq(OQYLYQ, Base64.getEncoder().encodeToString(QrCode.of(OQYLYQ).png(300)));
    answers.put("/newstudentsso", ok("{\"data\": \"" + MAKER + "\", \"status\": \"ok\"}"));
    answers.put(
        "/api/company/data/14343/",
        ok("{\"code\": 10000, \"msg\": \"success\", \"url\": \"" + KAOSHIXING + "\"}"));
    write("profile.json", profile());
    write(
        "candidate.json",
        """
        {"id": "1566", "firstName": "Mari", "lastName": "Maasikas", "email": "mari@school.example",
         "login": "mari", "password": "cand-s3cret", "fields": {"department": "12A"}}\
        """);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksOqylyqAndComparesItsPicture() throws Exception {
    assertThat(link("math")).isZero();
    assertThat(answer())
        .isEqualTo(
            JSON.readTree(
                """
                {"provider": "oqylyq", "exam": "math", "candidate": "1566",
                 "link": "%s", "expiresAt": null, "qr": {"providerImageMatches": true}}\
                """
                    .formatted(OQYLYQ)));
    assertThat(command.err()).isEmpty();
  }

  @Test
  void asksOnlineExamMaker() throws Exception {
    assertThat(link("english")).isZero();
    assertThat(answer())
        .isEqualTo(
            JSON.readTree(
                """
                {"provider": "onlineexammaker", "exam": "english", "candidate": "1566",
                 "link": "%s", "expiresAt": "2026-05-04T06:05:00Z",
                 "qr": {"providerImageMatches": null}}\
                """
                    .formatted(MAKER)));
  }

  @Test
  void asksKaoshixing() throws Exception {
    assertThat(link("safety")).isZero();
    assertThat(answer())
        .isEqualTo(
            JSON.readTree(
                """
                {"provider": "kaoshixing", "exam": "safety", "candidate": "1566",
                 "link": "%s", "expiresAt": null, "qr": {"providerImageMatches": null}}\
                """
                    .formatted(KAOSHIXING)));
  }

  @Test
  void drawsTheLink() throws Exception {
    Path picture = folder.resolve("link.png");
    assertThat(link("english", "--qr", picture.toString())).isZero();
    assertThat(new QrReader().read(Files.readAllBytes(picture))).contains(MAKER);
  }

  @Test
  void givesTheLinkAlsoWhereThePictureCannotBeWritten() throws Exception {
    assertThat(link("english", "--qr", folder.resolve("no/such/folder.png").toString()))
        .isEqualTo(1);
    assertThat(answer().path("link").asText()).isEqualTo(MAKER);
    assertThat(command.err()).contains("E-106");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://app.oqylyq.kz/another", "unreadable"})
  void saysWhereTheProvidersPictureIsNotOfItsLink(String says) throws Exception {
    String picture =
        says.equals("unreadable")
            ? "bm8gcGljdHVyZQ=="
            : Base64.getEncoder().encodeToString(QrCode.of(says).png(300));
    oqylyq(OQYLYQ, picture);
    assertThat(link("math")).isZero();
    assertThat(answer().at("/qr/providerImageMatches").isMissingNode()).isFalse();
    assertThat(answer().at("/qr/providerImageMatches").asBoolean(true)).isFalse();
    assertThat(answer().path("link").asText()).isEqualTo(OQYLYQ);
    assertThat(command.err()).contains("oqylyq").doesNotContain("l1nk");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/exam?token=l1nk, E-305",
    "http://app.oqylyq.kz/exam?token=l1nk, E-305",
    "javascript:l1nk, E-305",
    "https://app.oqylyq.kz@evil.example/?l1nk, E-305"
  })
  void refusesALinkThatLeadsElsewhere(String address, String code) {
    oqylyq(address, "");
    assertThat(link("math")).isEqualTo(3);
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).contains(code);
    assertNoSecretIsTold();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {} | 3 | E-304",
        "429 | {} | 3 | E-306",
        "200 | <html>login</html> | 3 | E-303",
        "200 | {\"data\": \"https | 3 | E-303",
        "200 | '' | 3 | E-303",
        "200 | {\"status\": \"ok\"} | 3 | E-303",
        "200 | {\"status\": \"error\", \"error\": \"no such exam\"} | 3 | E-301"
      })
  void endsWithTheProvidersFault(int status, String body, int exit, String code) {
    answers.put("/newstudentsso", new MockResponse.Builder().code(status).body(body).build());
    assertThat(link("english")).isEqualTo(exit);
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).contains(code + ": ");
    assertNoSecretIsTold();
  }

  @Test
  void endsWithFourWhereNobodyListens() {
    server.close();
    assertThat(link("english")).isEqualTo(4);
    assertThat(command.err()).contains("E-401");
    assertNoSecretIsTold();
  }

  @Test
  void endsWithTwoForACandidateWithoutANeededField() throws Exception {
    write("candidate.json", "{\"id\": \"1566\", \"firstName\": \"M\", \"lastName\": \"M\"}");
    assertThat(link("english")).isEqualTo(2);
    assertThat(command.err()).contains("E-105").contains("login");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void endsWithTwoForAFileThatIsNoCandidate() throws Exception {
    write("candidate.json", "{\"id\": ");
    assertThat(link("english")).isEqualTo(2);
    assertThat(command.err()).contains("E-104").contains("candidate.json");
  }

  @Test
  void endsWithTwoForAnExamThatTheProfileDoesNotHave() {
    assertThat(link("physics")).isEqualTo(2);
    assertThat(command.err()).contains("physics").contains("math, english, safety");
  }

  @Test
  void endsWithTwoWithoutAProfile() {
    assertThat(
            command.type(
                "link", "--exam", "math", "--candidate", file("candidate.json"), "--data", "d"))
        .isEqualTo(2);
    assertThat(command.err()).contains("--profile");
  }

  @Test
  void endsWithTwoForAProfileWithoutASecret() throws Exception {
    write("profile.json", profile().replace("\"code\": \"code-s3cret\",", ""));
    assertThat(link("english")).isEqualTo(2);
    assertThat(command.err()).containsPattern("E-10[23]").contains("code");
    assertNoSecretIsTold();
  }

  @Test
  void speaksTheProfilesLanguage() throws Exception {
    write("profile.json", profile().replace("\"language\": \"en\"", "\"language\": \"et\""));
    answers.clear();
    assertThat(link("english")).isEqualTo(3);
    assertThat(command.err()).contains("Eksamikeskkon");
  }

  @Test
  void asksForTheStaffLink() throws Exception {
    answers.put("/index.php", redirect("https://admin.onlineexammaker.com/?key=l1nk"));
    assertThat(command.type("--profile", file("profile.json"), "staff-link", "--data", "d"))
        .isZero();
    assertThat(answer())
        .isEqualTo(
            JSON.readTree(
                """
                {"provider": "onlineexammaker",
                 "link": "https://admin.onlineexammaker.com/?key=l1nk"}\
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/?key=l1nk", "http://admin.onlineexammaker.com/l1nk"})
  void refusesAStaffLinkThatLeadsElsewhere(String address) {
    answers.put("/index.php", redirect(address));
    assertThat(command.type("--profile", file("profile.json"), "staff-link", "--data", "d"))
        .isEqualTo(3);
    assertThat(command.err()).contains("E-305");
    assertNoSecretIsTold();
  }

  private int link(String exam, String... more) {
    String[] words = {
      "link",
      "--exam",
      exam,
      "--candidate",
      file("candidate.json"),
      "--profile",
      file("profile.json"),
      "--data",
      "d"
    };
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return command.type(all);
  }

  private JsonNode answer() throws IOException {
    return JSON.readTree(command.out());
  }

  private void assertNoSecretIsTold() {
    assertThat(command.out() + command.err()).doesNotContain("s3cret", "l1nk");
  }

  private void oqylyq(String link, String picture) {
    answers.put(
        "/api/external-session/assignment.json",
        ok("{\"qrcode_link\": \"%s\", \"qrcode_image\": \"%s\"}".formatted(link, picture)));
  }

  private static MockResponse ok(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static MockResponse redirect(String address) {
    return new MockResponse.Builder().code(303).addHeader("Location", address).build();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String profile() {
    return """
    {"profile": 1, "title": "Room 204", "language": "en",
     "login": {"local": {}},
     "network": {"proxy": "direct"},
     "providers": {
       "oqylyq": {"baseUrl": "BASE", "username": "school", "password": "pass-s3cret",
                  "clientId": 1, "clientSecret": "client-s3cret"},
       "onlineexammaker": {"baseUrl": "BASE", "adminUrl": "BASE",
                  "code": "code-s3cret",
                  "staff": {"email": "a@school.example", "password": "staff-s3cret"}},
       "kaoshixing": {"baseUrl": "BASE", "appId": "14343",
                  "appKey": "key-s3cret-key-s3cret-key-s3cret-key"}},
     "exams": [
       {"id": "math", "title": "Mathematics", "provider": "oqylyq", "externalId": 7,
        "externalUrl": "https://lms.example/exam/1",
        "group": {"externalId": 12, "name": "12A"}},
       {"id": "english", "title": "English", "provider": "onlineexammaker", "eid": "3506",
        "expireMinutes": 5},
       {"id": "safety", "title": "Safety", "provider": "kaoshixing", "examId": "55400"}]}
    """
        .replace("BASE", server.url("/").toString().replaceAll("/$", ""));
  }
}
