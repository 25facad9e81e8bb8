package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Proctoring;
import org.eksamik.net.NetworkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
  private static final String SMALL =
      """
      {"profile": 1, "title": "T", "login": {"local": {}},
       "providers": {"oqylyq": {"username": "u", "password": "p", "clientId": "c", "clientSecret": "s"},
                     "onlineexammaker": {"code": "c"}, "kaoshixing": {"appId": 5, "appKey": "k"}},
       "exams": [{"id": "a", "title": "A", "provider": "oqylyq", "externalId": "x-1",
                  "externalUrl": "http://localhost:8080/exam", "group": {"externalId": "g", "name": "G"}},
                 {"id": "b", "title": "B", "provider": "onlineexammaker"},
                 {"id": "c", "title": "C", "provider": "kaoshixing"}]}
      """;

  @TempDir private Path folder;

  @Test
  void readsTheDialectOfTodayAndItsOwnPace() throws Exception {
    Profile profile =
        Samples.valid(
            oqylyq("{\"dialect\": \"trustexam\", \"apiToken\": \"t\", \"requestsPerSecond\": 3}"),
            Samples.prepared(folder));

    ProviderSettings.Oqylyq oqylyq = profile.provider(ProviderSettings.Oqylyq.class).orElseThrow();
    assertThat(oqylyq.baseUrl()).isEqualTo(URI.create("https://api.trustexam.ai"));
    assertThat(oqylyq.requestsPerSecond()).isEqualTo(3);
    assertThat(oqylyq.access())
        .isInstanceOfSatisfying(
            ProviderSettings.Oqylyq.ApiToken.class,
            access -> assertThat(access.token().reveal()).isEqualTo("t"));
    assertThat(
            profile.providers().stream()
                .filter(settings -> !(settings instanceof ProviderSettings.Oqylyq)))
        .allMatch(settings -> settings.requestsPerSecond() == 10);
  }

  @Test
  void wantsOfEachDialectItsOwnSecretsAndNoOthers() throws Exception {
    Path prepared = Samples.prepared(folder);
    assertThat(Samples.findings(oqylyq("{\"dialect\": \"trustexam\"}"), prepared))
        .extracting(Finding::path, Finding::fault)
        .containsExactly(tuple("providers.oqylyq.apiToken", Fault.PROFILE_SECRET_MISSING));
    assertThat(
            Samples.findings(
                oqylyq("{\"dialect\": \"trustexam\", \"apiToken\": \"t\", \"username\": \"u\"}"),
                prepared))
        .extracting(Finding::path)
        .containsExactly("providers.oqylyq.username");
  }

  private static String oqylyq(String settings) {
    return Samples.DESIGN.replaceFirst(
        "\"oqylyq\": \\{\"baseUrl\"[^}]*}", "\"oqylyq\": " + settings);
  }

  @Test
  void readsTheDesignsSample() throws Exception {
    Profile profile = Samples.valid(Samples.DESIGN, Samples.prepared(folder));
    assertThat(profile.title()).isEqualTo("Mathematics, room 204");
    assertThat(profile.language()).isEqualTo(Locale.of("et"));
    assertThat(profile.roster()).contains(new Enclosure.Beside(folder.resolve("roster.csv")));
    assertThat(profile.network()).isEqualTo(NetworkSettings.SYSTEM);
    assertThat(profile.login().local()).isTrue();
    LoginSettings.Stuudium stuudium = profile.login().stuudium().orElseThrow();
    assertThat(stuudium.baseUrl()).isEqualTo(URI.create("https://api.ope.ee/v1.1"));
    assertThat(stuudium.clientSecret().reveal()).isEqualTo("s1");
    assertThat(stuudium.schools()).containsExactly("demo");
    assertThat(stuudium.callback()).isEqualTo(URI.create("https://school.example/stuudium"));
    ProviderSettings.Oqylyq oqylyq = profile.provider(ProviderSettings.Oqylyq.class).orElseThrow();
    assertThat(oqylyq.access())
        .isInstanceOfSatisfying(
            ProviderSettings.Oqylyq.Account.class,
            account -> {
              assertThat(account.clientId()).isEqualTo(1);
              assertThat(account.password().reveal()).isEqualTo("s2");
            });
    assertThat(
            profile
                .provider(ProviderSettings.OnlineExamMaker.class)
                .flatMap(ProviderSettings.OnlineExamMaker::staff)
                .map(ProviderSettings.OnlineExamMaker.Staff::email))
        .contains("a@school.example");
    assertThat(profile.provider(ProviderSettings.Kaoshixing.class).map(it -> it.appKey().reveal()))
        .contains("s6");
    assertThat(profile.browser().camera()).containsExactly("https://app.oqylyq.kz");
    assertThat(profile.kiosk().quitPassword()).contains(Samples.HASH);
    assertThat(profile.evidence()).isEqualTo(new EvidenceSettings(true, true, true, 2000));
  }

  @Test
  void readsTheSamplesExams() throws Exception {
    Profile profile = Samples.valid(Samples.DESIGN, Samples.prepared(folder));
    ExamSettings.Oqylyq math = profile.exams(ExamSettings.Oqylyq.class).getFirst();
    assertThat(math.externalId()).isEqualTo(7);
    assertThat(math.group().externalId()).isEqualTo(12);
    assertThat(math.query()).isEqualTo(Map.of("key", "…"));
    assertThat(math.exam().exitUrl()).contains(URI.create("https://lms.example/done"));
    assertThat(math.exam().proctoring()).isEqualTo(new Proctoring(true, false, true, true));
    assertThat(math.exam().times())
        .isEqualTo(
            new ExamTimes(
                Optional.of(OffsetDateTime.parse("2026-05-04T09:00:00+03:00")),
                Optional.of(Duration.ofHours(3)),
                List.of(Duration.ofMinutes(30), Duration.ofMinutes(5)),
                ExamTimes.TimeUp.WARN));
    ExamSettings.OnlineExamMaker english =
        profile.exams(ExamSettings.OnlineExamMaker.class).getFirst();
    assertThat(english.eid()).contains("3506");
    assertThat(english.sidebar()).isFalse();
    assertThat(english.expireMinutes()).isEqualTo(5);
    ExamSettings.Kaoshixing safety = profile.exams(ExamSettings.Kaoshixing.class).getFirst();
    assertThat(safety.examId()).contains("55400");
    assertThat(safety.department()).contains("总部/财务部");
    assertThat(safety.customUrl()).contains(URI.create("https://x.kaoshixing.com"));
    assertThat(safety.silent()).isFalse();
  }

  @Test
  void givesEverythingItsDefault() {
    Profile profile = Samples.valid(SMALL, folder);
    assertThat(profile.language()).isEqualTo(Locale.ENGLISH);
    assertThat(profile.network()).isEqualTo(NetworkSettings.SYSTEM);
    assertThat(profile.browser().clipboard()).isEqualTo(BrowserSettings.Clipboard.ISOLATED);
    assertThat(profile.kiosk()).isEqualTo(KioskSettings.USUAL);
    assertThat(profile.evidence()).isEqualTo(EvidenceSettings.EVENTS_ONLY);
    assertThat(profile.providers().stream().map(it -> it.baseUrl().toString()))
        .containsExactly(
            "https://api.oqylyq.kz",
            "https://api.onlineexammaker.com",
            "https://api.kaoshixing.com");
    ExamSettings exam = profile.exam("a").orElseThrow();
    assertThat(exam.exam().times()).isEqualTo(ExamTimes.OPEN_ENDED);
    assertThat(exam.exam().proctoring()).isEqualTo(Proctoring.NONE);
    assertThat(exam.engine()).isEqualTo(ExamSettings.Engine.AUTO);
    assertThat(((ExamSettings.Oqylyq) exam).externalId()).isEqualTo("x-1");
    ExamSettings.OnlineExamMaker dashboard =
        profile.exams(ExamSettings.OnlineExamMaker.class).getFirst();
    assertThat(dashboard.eid()).isEmpty();
    assertThat(dashboard.sidebar()).isTrue();
    assertThat(profile.provider(ProviderSettings.Kaoshixing.class).orElseThrow().appId())
        .isEqualTo("5");
  }

  @Test
  void acceptsCommentsAndAByteOrderMark() {
    String json =
        "\uFEFF// first\n" + SMALL.replace("\"title\": \"T\"", "/* the */ \"title\": \"T\"");
    assertThat(Samples.valid(json, folder).title()).isEqualTo("T");
  }

  @Test
  void readsEveryProxy() {
    assertThat(proxy("null")).isEqualTo(new NetworkSettings.Proxy.FromSystem());
    assertThat(proxy("\"direct\"")).isEqualTo(new NetworkSettings.Proxy.Direct());
    assertThat(proxy("\"http://proxy.school.example:3128\""))
        .isEqualTo(new NetworkSettings.Proxy.Fixed(URI.create("http://proxy.school.example:3128")));
    assertThat(proxy("{\"pac\": \"https://school.example/proxy.pac\"}"))
        .isEqualTo(
            new NetworkSettings.Proxy.Script(URI.create("https://school.example/proxy.pac")));
  }

  private NetworkSettings.Proxy proxy(String json) {
    return Samples.valid(
            SMALL.replace("\"login\"", "\"network\": {\"proxy\": " + json + "}, \"login\""), folder)
        .network()
        .proxy();
  }

  @Test
  void readsTimeoutsAndCertificates() throws IOException {
    Files.writeString(folder.resolve("school.pem"), "x");
    Profile profile =
        Samples.valid(
            SMALL.replace(
                "\"login\"",
                "\"network\": {\"caCertificates\": [\"school.pem\"], \"timeouts\": {\"call\": 60,"
                    + " \"page\": 90}}, \"login\""),
            folder);
    assertThat(profile.network().caCertificates())
        .containsExactly(new Enclosure.Beside(folder.resolve("school.pem")));
    assertThat(profile.network().timeouts().call()).isEqualTo(Duration.ofMinutes(1));
    assertThat(profile.network().timeouts().page()).isEqualTo(Duration.ofSeconds(90));
    assertThat(profile.network().timeouts().read())
        .isEqualTo(NetworkSettings.Timeouts.USUAL.read());
  }

  @Test
  void takesSlashesFromTheEndOfBaseAddresses() {
    String json =
        SMALL.replace("{\"code\"", "{\"baseUrl\": \"http://127.0.0.1:8080/oem/\", \"code\"");
    assertThat(
            Samples.valid(json, folder)
                .provider(ProviderSettings.OnlineExamMaker.class)
                .map(ProviderSettings::baseUrl))
        .contains(URI.create("http://127.0.0.1:8080/oem"));
  }

  @Test
  void allowsTheAddressesThatAnExamItselfNames() throws Exception {
    Profile profile = Samples.valid(Samples.DESIGN, Samples.prepared(folder));
    AllowList math = profile.allowList(profile.exam("math").orElseThrow());
    assertThat(math.allows("https://lms.example/exam/2")).isTrue();
    assertThat(math.allows("https://app.oqylyq.kz/")).isTrue();
    assertThat(math.allows("https://x.kaoshixing.com/")).isFalse();
    AllowList safety = profile.allowList(profile.exam("safety").orElseThrow());
    assertThat(safety.allows("https://x.kaoshixing.com/")).isTrue();
    assertThat(safety.allows("https://lms.example/exam/2")).isFalse();
  }

  @Test
  void printsNoSecrets() throws Exception {
    Profile profile =
        Samples.valid(
            Samples.DESIGN.replace("\"key\": \"…\"", "\"key\": \"s7\""), Samples.prepared(folder));
    assertThat(profile.toString()).doesNotContainPattern("\\bs[1-7]\\b").doesNotContain("argon2");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> ProfileReader.read(folder.resolve("none.json")))
        .isInstanceOfSatisfying(
            ExamException.class,
            fault -> assertThat(fault.fault()).isEqualTo(Fault.PROFILE_UNREADABLE));
  }

  @Test
  void saysThatAFileIsNotText() throws Exception {
    Path file = Files.write(folder.resolve("p.json"), new byte[] {'{', (byte) 0xff, '}'});
    assertThat(ProfileReader.read(file)).isInstanceOf(Reading.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "code": "c"  | "code": "c"              | null
          "code": "c"  | "code": ""               | PROFILE_SECRET_MISSING
          "code": "c"  | "code": "…"              | PROFILE_SECRET_MISSING
          "code": "c"  | "cod": "c"               | PROFILE_INVALID
          "code": "c"  | "code": 5                | PROFILE_INVALID
          """)
  void requiresAValidProfile(String before, String after, String fault) throws Exception {
    Path file = Files.writeString(folder.resolve("p.json"), SMALL.replace(before, after));
    if (fault.equals("null")) {
      assertThat(ProfileReader.require(file).title()).isEqualTo("T");
    } else {
      assertThatThrownBy(() -> ProfileReader.require(file))
          .isInstanceOfSatisfying(
              ExamException.class,
              thrown -> {
                assertThat(thrown.fault()).isEqualTo(Fault.valueOf(fault));
                assertThat(thrown.facts().get("detail"))
                    .contains("providers.onlineexammaker.code: found ");
              });
    }
  }
}
