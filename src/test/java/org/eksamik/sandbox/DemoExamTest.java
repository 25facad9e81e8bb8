package org.eksamik.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eksamik.sandbox.demo.Recording;
import org.eksamik.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoExamTest {
  private static final Pattern SITTING = Pattern.compile("data-sitting=\"([^\"]+)\"");

  private final Sandbox sandbox = Sandbox.start();
  private final Calls calls = new Calls(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static String sitting(HttpResponse<String> page) {
    Matcher matcher = SITTING.matcher(page.body());
    assertThat(matcher.find()).isTrue();
    return String.valueOf(matcher.group(1));
  }

  private HttpResponse<String> keep(String sitting, String answers) throws Exception {
    return calls.send(
        calls
            .to("/exam/math/answers?sitting=" + sitting + "&lang=et")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(answers)));
  }

  private JsonNode paper(String sitting) throws Exception {
    return Calls.body(calls.get("/exam/math/paper?lang=et&sitting=" + sitting));
  }

  @Test
  void keepsAnswersAndShowsThemAgainOnReload() throws Exception {
    String sitting = sitting(calls.get("/exam/math"));

    assertThat(keep(sitting, "{\"q1\":\"c\",\"q3\":\"10\"}").statusCode()).isEqualTo(204);

    assertThat(sitting(calls.get("/exam/math"))).isEqualTo(sitting);
    assertThat(paper(sitting).path("answers").path("q1").asText()).isEqualTo("c");
    assertThat(paper(sitting).path("answers").path("q3").asText()).isEqualTo("10");
  }

  @Test
  void startsAnotherSittingForAnotherBrowser() throws Exception {
    assertThat(sitting(new Calls(sandbox).get("/exam/math")))
        .isNotEqualTo(sitting(calls.get("/exam/math")));
  }

  @Test
  void handsInOnceAndThenClosesThePaper() throws Exception {
    String sitting = sitting(calls.get("/exam/math"));
    keep(sitting, "{\"q2\":\"romb\"}");

    JsonNode handedIn =
        Calls.body(
            calls.send(
                calls.to("/exam/math/hand-in?sitting=" + sitting).POST(BodyPublishers.noBody())));

    assertThat(handedIn.path("next").asText()).isEqualTo(sandbox.address() + "/done");
    assertThat(paper(sitting).path("handedIn").asBoolean()).isTrue();
    assertThat(keep(sitting, "{\"q2\":\"ruut\"}").statusCode()).isEqualTo(409);
    assertThat(sandbox.sittings())
        .singleElement()
        .satisfies(kept -> assertThat(kept.answers()).containsEntry("q2", "romb"));
  }

  @Test
  void refusesAnAnswerToNoQuestionAndAnUnknownSitting() throws Exception {
    String sitting = sitting(calls.get("/exam/math"));

    assertThat(keep(sitting, "{\"q9\":\"c\"}").statusCode()).isEqualTo(400);
    assertThat(keep(sitting, "{\"q1\":3}").statusCode()).isEqualTo(400);
    assertThat(keep("guess", "{\"q1\":\"c\"}").statusCode()).isEqualTo(403);
    assertThat(calls.get("/exam/physics").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"math", "english", "safety"})
  void hasTheSameFourKindsOfQuestionsInEveryLanguage(String exam) throws Exception {
    String sitting = sitting(calls.get("/exam/" + exam));
    String path = "/exam/" + exam + "/paper?sitting=" + sitting + "&lang=";
    JsonNode estonian = Calls.body(calls.get(path + "et")).path("questions");
    for (Language language : Language.values()) {
      JsonNode other = Calls.body(calls.get(path + language.code())).path("questions");
      assertThat(other.findValuesAsText("kind"))
          .as("%s", language)
          .containsExactly("choice", "text", "number", "essay");
      assertThat(other.findValuesAsText("id")).isEqualTo(estonian.findValuesAsText("id"));
      assertThat(other.equals(estonian)).isEqualTo(language == Language.ET);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void speaksEveryLanguageToItsEnd(Language language) throws Exception {
    String page = calls.get("/exam/math?lang=" + language.code()).body();
    assertThat(page).contains("<html lang=\"" + language.code() + "\">");
    for (Language other : Language.values()) {
      assertThat(page.contains(">" + other.ownName() + "</a>")).isEqualTo(other != language);
    }
    assertThat(calls.get("/done").body()).contains("<html lang=\"" + language.code() + "\">");
    for (String script : List.of("exam.js", "watch.js")) {
      assertThat(calls.get("/files/" + script).body()).contains("    " + language.code() + ": {");
    }
  }

  @Test
  void speaksEstonianUntilTheStudentChoosesEnglish() throws Exception {
    HttpResponse<String> estonian =
        calls.send(calls.to("/exam/math").header("Accept-Language", "en-GB"));
    HttpResponse<String> english = calls.get("/exam/math?lang=en&sitting=" + sitting(estonian));

    assertThat(estonian.body()).contains("lang=\"et\"").contains("Matemaatika");
    assertThat(english.body()).contains("lang=\"en\"").contains("Mathematics");
    assertThat(sitting(english)).isEqualTo(sitting(estonian));
    assertThat(calls.get("/done").body()).contains("Your exam is handed in");
    assertThat(new Calls(sandbox).get("/done").body()).contains("Töö on esitatud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/exam.css",
        "/files/exam.js",
        "/files/watch.js",
        "/files/proctor.js",
        "/exam/hostile",
        "/exam/hostile/refresh",
        "/exam/hostile/download"
      })
  void servesItsFilesAndHostilePages(String path) throws Exception {
    assertThat(calls.get(path).statusCode()).isEqualTo(200);
  }

  private int record(String sitting, int part, byte[] body, String type) throws Exception {
    return calls
        .send(
            calls
                .to("/exam/math/recordings/camera/" + part + "?sitting=" + sitting)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(body)))
        .statusCode();
  }

  @Test
  void joinsWhatThePageRecordsAndTakesAPartTwice() throws Exception {
    String sitting = sitting(calls.get("/exam/math"));
    byte[] first = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0};

    assertThat(record(sitting, 0, first, "video/webm;codecs=vp8")).isEqualTo(204);
    assertThat(record(sitting, 0, first, "video/webm")).isEqualTo(204);
    assertThat(record(sitting, 1, new byte[] {(byte) 0xFF}, "video/webm")).isEqualTo(204);

    Recording recording =
        Objects.requireNonNull(sandbox.sittings().getFirst().recordings().get("camera"));
    assertThat(recording.parts()).isEqualTo(2);
    assertThat(recording.joined())
        .containsExactly(0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, (byte) 0xFF);
  }

  @Test
  void refusesRecordingsWithAHoleOrOfSomethingElse() throws Exception {
    String sitting = sitting(calls.get("/exam/math"));
    byte[] part = {1};

    assertThat(record(sitting, 1, part, "video/webm")).isEqualTo(409);
    assertThat(record(sitting, 0, part, "text/plain")).isEqualTo(415);
    assertThat(record("nobody", 0, part, "video/webm")).isEqualTo(403);
  }

  @Test
  void letsTheExamPageLoadNothingFromElsewhere() throws Exception {
    assertThat(calls.get("/exam/math").headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("media-src", "http");
  }

  @Test
  void asksForNothingThatOldBrowsersLack() throws Exception {
    assertThat(calls.get("/files/exam.js").body() + calls.get("/files/watch.js").body())
        .doesNotContain("=>", "WebSocket", "WebAssembly", "async ", "`");
  }
}
