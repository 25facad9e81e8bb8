package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eksamik.exam.Fault;
import org.eksamik.words.Language;
import org.eksamik.words.Phrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  @TempDir private Path folder;

  private static String english(Finding finding) {
    return finding.sentence(Language.EN);
  }

  @BeforeEach
  void prepare() throws Exception {
    Samples.prepared(folder);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "expireMinutes": 5        | "expireMinutes": 20          | exams[1].expireMinutes: found 20; allowed is a whole number from 1 to 14.
          "expireMinutes": 5        | "expireMinutes": 0           | exams[1].expireMinutes: found 0; allowed is a whole number from 1 to 14.
          "expireMinutes": 5        | "expireMinutes": 1.5         | exams[1].expireMinutes: found 1.5; allowed is a whole number from 1 to 14.
          "expireMinutes": 5        | "expireMinutes": "5"         | exams[1].expireMinutes: found "5"; allowed is a whole number from 1 to 14.
          "expireMinutes": 5        | "expireMinuts": 5            | exams[1].expireMinuts: found an unknown name; allowed is one of id, title, provider, exitUrl, startsAt, durationMinutes, warnAtMinutes, timeUp, engine, proctoring, eid, sidebar or expireMinutes. Did you mean expireMinutes?
          "evidence": {             | "evidense": {                | evidense: found an unknown name; allowed is one of profile, title, language, login, roster, createCandidates, network, providers, exams, browser, kiosk, evidence or updates. Did you mean evidence?
          "displays": 1             | "Displays": 1                | kiosk.Displays: found an unknown name; allowed is one of enabled, quitPassword, displays, recoveryCodes, resume, watch or forbiddenPrograms. Did you mean displays?
          "displays": 1             | "monitors": 1                | kiosk.monitors: found an unknown name; allowed is one of enabled, quitPassword, displays, recoveryCodes, resume, watch or forbiddenPrograms.
          "local": {}               | "local": {"x": 1}            | login.local.x: found an unknown name; allowed is nothing.
          "displays": 1             | "displays": 0                | kiosk.displays: found 0; allowed is a whole number from 1 to 16.
          "enabled": true           | "enabled": "yes"             | kiosk.enabled: found "yes"; allowed is true or false.
          "profile": 1              | "profile": 2                 | profile: found 2; allowed is 1.
          "language": "et"          | "language": "fi"             | language: found "fi"; allowed is "et", "ru", "kk", "zh" or "en".
          "language": "et"          | "language": null             | language: found null; allowed is "et", "ru", "kk", "zh" or "en".
          "title": "Mathematics, room 204",| ~~                    | title: found nothing; allowed is a text that is not empty.
          "title": "English"        | "title": " "                 | exams[1].title: found an empty text; allowed is a text that is not empty.
          "externalId": 7,          | ~~                           | exams[0].externalId: found nothing; allowed is a whole number, or a text that is filled in.
          "group": {                | "group": [], "querry": {     | exams[0].group: found an empty list; allowed is an object with externalId, name and description.
          "id": "safety"            | "id": "math"                 | exams[2].id: found the same name as exams[0]; allowed is a name that no other exam has.
          "id": "safety"            | "id": "../x"                 | exams[2].id: found "../x"; allowed is a name of 1 to 64 letters a–z, digits, dots, hyphens or underscores.
          "provider": "kaoshixing"  | "provider": "moodle"         | exams[2].provider: found "moodle"; allowed is "oqylyq", "onlineexammaker" or "kaoshixing".
          "durationMinutes": 180    | "durationMinutes": -1        | exams[0].durationMinutes: found -1; allowed is a whole number from 1 to 1440.
          [30, 5]                   | [30, 0]                      | exams[0].warnAtMinutes[1]: found 0; allowed is a whole number from 1 to 1440.
          09:00:00+03:00            | 09:00:00                     | exams[0].startsAt: found "2026-05-04T09:00:00"; allowed is a date and time such as 2026-05-04T09:00:00+03:00.
          https://x.kaoshixing.com  | https://x.kaoshixing.com.evil.test | exams[2].customUrl: found "https://x.kaoshixing.com.evil.test"; allowed is an https: address below kaoshixing.com.
          https://lms.example/done  | http://lms.example/done      | exams[0].exitUrl: found "http://lms.example/done"; allowed is an https: address, or an http: address on this machine.
          https://lms.example/exam/1| https://õpe.example/         | exams[0].externalUrl: found "https://õpe.example/"; allowed is an https: address, or an http: address on this machine.
          "roster.csv"              | "."                          | roster: found ".", where no file can be read; allowed is a file that exists, by its path from the profile's folder.
          https://lms.example/exam/1| javascript:alert(1)          | exams[0].externalUrl: found "javascript:alert(1)"; allowed is an https: address, or an http: address on this machine.
          https://lms.example/exam/1| https://a:b@lms.example/     | exams[0].externalUrl: found an address with a name or password in it; allowed is an https: address, or an http: address on this machine.
          https://lms.example/exam/1| http://lms.example/?key=9    | exams[0].externalUrl: found "http://lms.example/?…"; allowed is an https: address, or an http: address on this machine.
          "https://api.kaoshixing.com" | "https://api.kaoshixing.com?x=1" | providers.kaoshixing.baseUrl: found "https://api.kaoshixing.com?…"; allowed is an https: address, or an http: address on this machine, without ? or #.
          ["https://*.oqylyq.kz/*"] | ["https://*"]                | browser.allow[0]: found "https://*"; allowed is an address pattern such as https://*.example.com/* or http://localhost:*.
          ["https://app.oqylyq.kz"] | ["https://app.oqylyq.kz/x/*"] | browser.camera[0]: found "https://app.oqylyq.kz/x/*"; allowed is an address pattern without a path, such as https://*.example.com.
          ["https://*.oqylyq.kz/*"] | "https://*.oqylyq.kz/*"      | browser.allow: found "https://*.oqylyq.kz/*"; allowed is a list.
          "clipboard": "isolated"   | "clipboard": "shared"        | browser.clipboard: found "shared"; allowed is "blocked", "isolated" or "open".
          "proxy": null             | "proxy": "proxy:3128"        | network.proxy: found "proxy:3128"; allowed is null, "direct", "http://host:port" or {"pac": "https://…"}.
          "proxy": null             | "proxy": "http://a:b@proxy:3128" | network.proxy: found an address with a name or password in it; allowed is null, "direct", "http://host:port" or {"pac": "https://…"}.
          "proxy": null             | "proxy": {}                  | network.proxy.pac: found nothing; allowed is an https: address, or an http: address on this machine.
          "caCertificates": []      | "caCertificates": ["x.pem"]  | network.caCertificates[0]: found "x.pem", where no file can be read; allowed is a file that exists, by its path from the profile's folder.
          "roster.csv"              | "rooster.csv"                | roster: found "rooster.csv", where no file can be read; allowed is a file that exists, by its path from the profile's folder.
          "subdomain": "demo"       | "subdomain": "demo.ope.ee"   | login.stuudium.subdomain: found "demo.ope.ee"; allowed is the first part of the school's Stuudium address, such as demo.
          "username": "school"      | "username": "…"              | providers.oqylyq.username: found a placeholder; allowed is a text that is filled in.
          """)
  void tellsWhereWhatAndWhatIsAllowed(String before, String after, String sentence) {
    assertThat(Samples.DESIGN).contains(before);
    List<Finding> findings = Samples.findings(Samples.DESIGN.replace(before, after), folder);
    assertThat(findings).extracting(FindingTest::english).contains(sentence);
    assertThat(findings).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "clientSecret": "s1"   | "clientSecret": ""     | login.stuudium.clientSecret: found an empty text
          "clientSecret": "s3"   | "clientSecret": "…"    | providers.oqylyq.clientSecret: found a placeholder
          "clientSecret": "s3",  | ~~                     | providers.oqylyq.clientSecret: found nothing
          "code": "s4",          | ~~                     | providers.onlineexammaker.code: found nothing
          "password": "s5"       | "password": "   "      | providers.onlineexammaker.staff.password: found an empty text
          "appKey": "s6"         | "appKey": null         | providers.kaoshixing.appKey: found null
          """)
  void tellsAMissingSecretFromOtherFaults(String before, String after, String sentence) {
    List<Finding> findings = Samples.findings(Samples.DESIGN.replace(before, after), folder);
    assertThat(findings)
        .singleElement()
        .extracting(Finding::fault)
        .isEqualTo(Fault.PROFILE_SECRET_MISSING);
    assertThat(english(findings.getFirst())).startsWith(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "appKey": "s6"     | "appKey": 271828
          "appKey": "s6"     | "appKey": ["271828"]
          "appKey": "s6"     | "appKey": {"271828": "271828"}
          "appKey": "s6"     | "appkey": "271828"
          "password": "s2"   | "pasword": "271828"
          "key": "…"         | "key": 271828
          "quitPassword": "$ | "quitPassword": "271828$
          "quitPassword": "$ | "quitPassword": "271828$
          "appKey": "s6"     | "appKey": "271828
          "appKey": "s6"     | "appKey": 271828x
          """)
  void neverShowsASecret(String before, String after) {
    assertThat(Samples.DESIGN).contains(before);
    List<Finding> findings = Samples.findings(Samples.DESIGN.replace(before, after), folder);
    assertThat(findings).isNotEmpty();
    assertThat(findings.toString()).doesNotContain("\"271828").doesNotContain(" 271828");
  }

  @Test
  void showsOfAQuitPasswordThatIsNoHashOnlyThatItIsAText() {
    String json = Samples.DESIGN.replace(Samples.HASH, "open sesame");
    assertThat(Samples.findings(json, folder))
        .extracting(FindingTest::english)
        .containsExactly(
            "kiosk.quitPassword: found a text; allowed is an Argon2 hash that begins with"
                + " $argon2id$.");
  }

  @Test
  void tellsEveryProblemInTheFilesOrder() {
    String json =
        Samples.DESIGN
            .replace("\"language\": \"et\"", "\"language\": \"xx\"")
            .replace("\"displays\": 1", "\"displays\": 0")
            .replace("\"appKey\": \"s6\"", "\"appKey\": \"\"")
            .replace("\"id\": \"english\"", "\"id\": \"math\"")
            .replace("roster.csv", "none.csv")
            .replace("\"eid\": \"3506\"", "\"eid\": true");
    assertThat(Samples.findings(json, folder))
        .extracting(Finding::path)
        .containsExactly(
            "language",
            "roster",
            "providers.kaoshixing.appKey",
            "exams[1].id",
            "exams[1].eid",
            "kiosk.displays");
  }

  @Test
  void wantsAWayToSignIn() {
    String json =
        """
        {"profile": 1, "title": "T", "login": {}, "providers": {}, "exams": []}
        """;
    assertThat(Samples.findings(json, folder))
        .extracting(FindingTest::english)
        .containsExactly(
            "login: found an empty object; allowed is an object with stuudium, local or both.");
  }

  @Test
  void wantsTheProviderOfEachExam() {
    String json =
        """
        {"profile": 1, "title": "T", "login": {"local": {}}, "providers": {},
         "exams": [{"id": "e", "title": "E", "provider": "onlineexammaker"}]}
        """;
    assertThat(Samples.findings(json, folder))
        .extracting(FindingTest::english)
        .containsExactly(
            "exams[0].provider: found \"onlineexammaker\", which does not stand under providers;"
                + " allowed is a provider that does.");
  }

  @Test
  void tellsANameThatStandsTwice() {
    String json = Samples.DESIGN.replace("\"displays\": 1", "\"displays\": 1,\n\"displays\": 2");
    assertThat(Samples.findings(json, folder))
        .singleElement()
        .extracting(FindingTest::english)
        .asString()
        .matches(
            "kiosk\\.displays: found the same name a second time at line [0-9]+, column 1;"
                + " allowed is each name once\\.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {                         | a mistake in the JSON at line 1, column
          {"a": 1,}                 | a mistake in the JSON at line 1, column 9
          {'a': 1}                  | a mistake in the JSON at line 1, column 2
          {"profile": 1} {}         | a mistake in the JSON at line 1, column
          hello                     | a mistake in the JSON at line 1, column
          ~~                        | an empty file
          // nothing                | an empty file
          []                        | an empty list
          5                         | 5
          """)
  void tellsWhatIsNotAProfileAtAll(String json, String found) {
    List<Finding> findings = Samples.findings(json, folder);
    assertThat(findings).hasSize(1);
    assertThat(english(findings.getFirst())).startsWith("The profile: found " + found);
  }

  @Test
  void survivesTheDeepestNesting() {
    assertThat(Samples.findings("[".repeat(100_000), folder)).hasSize(1);
    assertThat(Samples.findings("{\"title\": " + "[".repeat(900) + "]".repeat(900) + "}", folder))
        .extracting(Finding::path)
        .contains("title");
  }

  @Test
  void cutsLongAndInvisibleTexts() {
    String json =
        Samples.DESIGN.replace(
            "\"body\": \"json\"", "\"body\": \"\\u0000" + "x".repeat(500) + "\"");
    assertThat(Samples.findings(json, folder).getFirst().found())
        .isEqualTo(Phrase.verbatim("\"?" + "x".repeat(59) + "…\""));
  }

  @Test
  void survivesAnyShapeOfJson() {
    for (String name :
        List.of("login", "network", "providers", "exams", "browser", "kiosk", "roster")) {
      for (String value :
          List.of(
              "null",
              "[]",
              "{}",
              "[[]]",
              "[null]",
              "5",
              "\"x\"",
              "{\"a\": []}",
              "[{\"id\": {}}]")) {
        String json = "{\"" + name + "\": " + value + "}";
        assertThat(Samples.findings(json, folder)).isNotEmpty();
      }
    }
  }
}
