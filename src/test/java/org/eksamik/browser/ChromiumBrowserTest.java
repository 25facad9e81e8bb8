package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ExamBrowser} promises, kept by Chromium; one browser for all tests. */
class ChromiumBrowserTest {
  private static final List<String> SHOWN = new CopyOnWriteArrayList<>();
  private static PageServer exam;
  private static PageServer other;
  private static Visitor visitor;

  @BeforeAll
  static void open() {
    exam = new PageServer("localhost");
    other = new PageServer("127.0.0.1");
    visitor =
        ChromiumVisits.with(
            address -> address.getPath().equals("/callback"),
            new Answering(),
            (_, origin) -> origin.equals(exam.origin()),
            exam);
    exam.page("/", "<title>Exam</title><h1>Questions</h1>");
  }

  @AfterAll
  static void close() {
    if (visitor != null) {
      visitor.close();
    }
    exam.close();
    other.close();
  }

  @BeforeEach
  void begin() {
    visitor.see(exam.at("/"));
  }

  @AfterEach
  void forget() {
    visitor.refused.clear();
    visitor.failed.clear();
    visitor.caught.clear();
    visitor.console.clear();
    visitor.devices.clear();
    SHOWN.clear();
  }

  @Test
  void showsPagesAndTellsServersWhoAsks() {
    exam.on(
        "/agent",
        exchange ->
            PageServer.send(
                exchange,
                200,
                "text/html",
                "<p>" + exchange.getRequestHeaders().getFirst("User-Agent")));
    visitor.see(exam.at("/agent"));
    assertThat(visitor.script("document.body.innerText")).contains("Eksamik/1.2.3");
    assertThat(visitor.script("navigator.userAgent")).contains("Eksamik/1.2.3");
  }

  @Test
  void answersScriptsAsTexts() {
    assertThat(visitor.script("1 + 2")).isEqualTo("3");
    assertThat(visitor.script("undefined")).isEqualTo("undefined");
    assertThat(visitor.script("null")).isEqualTo("null");
    assertThat(visitor.script("'a' + true")).isEqualTo("atrue");
    assertThatThrownBy(() -> visitor.script("throw new Error('broken')"))
        .hasStackTraceContaining("broken");
  }

  @Test
  void keepsThePageWhereALinkLeadsOut() {
    visitor.script("location = '" + other.at("/away?token=1") + "'");
    Fx.await("refused", () -> !visitor.refused.isEmpty());
    assertThat(visitor.refused).containsExactly("NOT_ALLOWED " + other.at("/away"));
    assertThat(visitor.script("document.title")).isEqualTo("Exam");
    assertThat(visitor.failed).isEmpty();
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void keepsThePageWhereTheServerFails() {
    exam.on("/broken", exchange -> PageServer.send(exchange, 503, "text/html", "down"));
    visitor.open(exam.at("/broken"));
    Fx.await("failed", () -> !visitor.failed.isEmpty());
    assertThat(visitor.failed).containsExactly(exam.at("/broken") + " status 503");
    assertThat(visitor.script("document.title")).isEqualTo("Exam");
  }

  @Test
  void keepsThePageWhereAServerSendsItRoundInCircles() {
    exam.redirect("/circle", 307, "/circle");
    visitor.open(exam.at("/circle"));
    Fx.await("failed", () -> !visitor.failed.isEmpty());
    assertThat(visitor.failed).containsExactly(exam.at("/circle") + " too many redirects");
    assertThat(visitor.script("document.title")).isEqualTo("Exam");
  }

  /** The bytes are no gzip, which only shows when the page is there already. */
  @Test
  void tellsOfAPageThatItCannotShow() {
    exam.on(
        "/garbled",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          PageServer.send(exchange, 200, "text/html", "no gzip");
        });
    visitor.open(exam.at("/garbled"));
    Fx.await("failed", () -> !visitor.failed.isEmpty());
    assertThat(visitor.failed.getFirst()).startsWith(exam.at("/garbled").toString());
    assertThat(visitor.opened).noneMatch(it -> it.startsWith("chrome-error"));
  }

  @Test
  void tellsOfAServerThatIsNotThere() {
    exam.on("/gone", exchange -> exchange.close());
    visitor.open(exam.at("/gone"));
    Fx.await("failed", () -> !visitor.failed.isEmpty());
    assertThat(visitor.failed.getFirst()).startsWith(exam.at("/gone").toString());
    assertThat(visitor.script("document.title")).isEqualTo("Exam");
  }

  @Test
  void catchesTheCallbackBeforeItIsLoaded() {
    visitor.script("location = '/callback?code=secret'");
    Fx.await("caught", () -> !visitor.caught.isEmpty());
    assertThat(visitor.caught).containsExactly(exam.at("/callback?code=secret").toString());
    assertThat(exam.requests()).doesNotContain("GET /callback");
  }

  @Test
  void opensPopUpsInItsOnePage() {
    exam.page("/popup", "<title>Popup</title>");
    int before = visitor.opened.size();
    visitor.script(
        "const a = document.body.appendChild(document.createElement('a'));"
            + "a.target = '_blank'; a.href = '/popup'; a.click()");
    Fx.await("the pop-up", () -> visitor.opened.size() > before);
    assertThat(visitor.script("document.title")).isEqualTo("Popup");
    assertThat(exam.requests()).containsOnlyOnce("GET /popup");
    visitor.script("window.open('" + other.at("/popup") + "')");
    Fx.await("refused", () -> !visitor.refused.isEmpty());
    assertThat(visitor.refused).containsExactly("POPUP " + other.at("/popup"));
  }

  @Test
  void hearsAddressesThatScriptsChange() {
    visitor.script("history.pushState({}, '', '/question/2')");
    Fx.await(
        "the address", () -> visitor.opened.getLast().equals(exam.at("/question/2").toString()));
    assertThat(exam.requests()).doesNotContain("GET /question/2");
  }

  @Test
  void showsAPagesQuestions() {
    assertThat(visitor.script("[confirm('sure?'), prompt('name?', 'x')].join()"))
        .isEqualTo("true,Mari");
    assertThat(SHOWN).containsExactly("confirm sure?", "prompt name? x");
  }

  @Test
  void hearsTheConsoleWithoutQueries() {
    visitor.script("console.error('no', 'https://a.example/x?token=1')");
    Fx.await("the console", () -> visitor.console.stream().anyMatch(it -> it.startsWith("error")));
    assertThat(visitor.console).contains("error no https://a.example/x");
  }

  @Test
  void givesDevicesToAllowedOriginsOnly() {
    visitor.script(
        "navigator.mediaDevices.getUserMedia({video: true, audio: true})"
            + ".then(s => { got = s; s.getTracks().forEach(t => t.stop()) })");
    Fx.await("devices are used: " + visitor.devices, () -> visitor.devices.size() >= 4);
    assertThat(visitor.devices)
        .contains("Started CAMERA " + exam.origin(), "Stopped MICROPHONE " + exam.origin());
    assertThat(visitor.script("typeof eksamikTells")).isEqualTo("undefined");
  }

  @Test
  void refusesDownloadsFilesPrintingAndOtherPrograms() {
    exam.on(
        "/paper",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.zip");
          PageServer.send(exchange, 200, "application/zip", "PK");
        });
    visitor.script("location = '/paper'");
    visitor.script("print()");
    visitor.script("const f = document.createElement('input'); f.type = 'file'; f.click()");
    visitor.script("setTimeout(() => { location = 'mailto:a@b.example' }, 300)");
    Fx.await("all refused: " + visitor.refused, () -> visitor.refused.size() >= 4);
    assertThat(visitor.refused)
        .contains(
            "DOWNLOAD " + exam.at("/paper"),
            "PRINT " + exam.origin(),
            "FILES file:…",
            "SCHEME mailto:…");
    assertThat(visitor.script("document.title")).isEqualTo("Exam");
  }

  /** Face detectors are such programs; 42 is what this one answers. */
  @Test
  void runsWebAssembly() {
    visitor.script(
        "const bytes = Uint8Array.from(atob('AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFhAAAKBgEEAEEqCw=='), c"
            + " => c.charCodeAt(0));WebAssembly.instantiate(bytes).then(made => { answer ="
            + " made.instance.exports.a() })");
    Fx.await("the answer", () -> visitor.script("window.answer").equals("42"));
  }

  @Test
  void clicksForNoPageOfAnExam() {
    assertThat(visitor.script("typeof eksamikTestDriver")).isEqualTo("undefined");
  }

  private static final class Answering implements BrowserDialogs {
    @Override
    public boolean confirm(String text) {
      SHOWN.add("confirm " + text);
      return true;
    }

    @Override
    public Optional<String> prompt(String text, String initial) {
      SHOWN.add("prompt " + text + " " + initial);
      return Optional.of("Mari");
    }
  }
}
