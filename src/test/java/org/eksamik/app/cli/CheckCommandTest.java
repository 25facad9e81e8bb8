package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.Fx;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.eksamik.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real pages in the real browser, with fake devices. */
class CheckCommandTest {
  @TempDir private Path folder;
  private HttpServer server;
  private final TypedCommand command = new TypedCommand();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void findsNothingInAPageThatWorks() throws Exception {
    String page = page("/", "<title>Exam</title><script>console.log('fine')</script>");
    JsonNode answer = check(0, page, "--report", "({title: document.title, links: [1]})");
    assertThat(answer.path("url").asText()).isEqualTo(page);
    assertThat(answer.path("finalUrl").asText()).isEqualTo(page);
    assertThat(answer.path("loaded").asBoolean()).isTrue();
    assertThat(answer.path("waited").asBoolean()).isTrue();
    assertThat(answer.path("consoleErrors")).isEmpty();
    assertThat(answer.path("blocked")).isEmpty();
    assertThat(answer.path("missingApis")).isEmpty();
    assertThat(answer.path("permissionsAsked")).isEmpty();
    assertThat(answer.path("report").toString()).isEqualTo("{\"title\":\"Exam\",\"links\":[1]}");
    assertThat(answer.path("screenshot").isNull()).isTrue();
    assertThat(command.err().lines()).hasSize(1);
  }

  @Test
  void namesAnAddressThatTheProfileDoesNotAllow() throws Exception {
    String page = page("/", "<img src='https://cdn.example/logo.png?key=secret'>");
    JsonNode answer = check(1, page);
    assertThat(answer.path("blocked")).hasSize(1);
    assertThat(answer.at("/blocked/0/address").asText()).isEqualTo("https://cdn.example/logo.png");
    assertThat(answer.at("/blocked/0/why").asText()).isEqualTo("not allowed");
    assertThat(command.err()).contains("https://cdn.example/logo.png", "browser.allow");
  }

  @Test
  void tellsErrorsOfEveryFrame() throws Exception {
    page("/inner", "<script>console.error('inner trouble')</script>");
    String page = page("/", "<iframe src='/inner'></iframe><script>nothing.here()</script>");
    JsonNode errors = check(1, page).path("consoleErrors");
    assertThat(errors).hasSize(2);
    assertThat(errors.toString())
        .contains("inner trouble", "/inner:1", "Can't find variable: nothing");
  }

  @Test
  void tellsEveryErrorInASentenceAndKeepsQueriesToItself() throws Exception {
    String page =
        page(
            "/",
            """
            <meta http-equiv="Content-Security-Policy" content="img-src 'none'">
            <script>console.error('no answer from https://exam.example/start?token=secret#paper')</script>
            <img src="/face.png?token=secret">
            """);
    JsonNode errors = check(1, page).path("consoleErrors");
    assertThat(errors).hasSize(2);
    assertThat(errors.toString())
        .contains("https://exam.example/start", origin() + "/face.png", "Content Security Policy")
        .doesNotContain("secret");
    assertThat(command.err()).contains("https://exam.example/start", "/face.png");
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void hasWordsForEverythingThatIsBlocked(Refusal why) {
    for (Language language : Language.values()) {
      String key = "check.blocked." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(CliWords.in(language.locale()).text(key, Map.of("address", "here"))).isNotBlank();
    }
  }

  @Test
  void saysOfEachBlockedThingWhatCanBeDone() throws Exception {
    String page =
        page(
            "/",
            """
            <a id="file" href="/answers.txt" download>save</a>
            <script>
              onload = () => {
                document.getElementById('file').click();
                window.print();
                open('https://help.example/');
              };
            </script>
            """);
    JsonNode blocked = check(1, page).path("blocked");
    assertThat(blocked.findValuesAsText("why"))
        .containsExactlyInAnyOrder("download", "print", "popup");
    assertThat(command.err().lines()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void namesTheWebApisThatAPageTriedAndMissed() throws Exception {
    String page =
        page(
            "/",
            """
            <script>
              if (document.createElement('canvas').getContext('webgl')) throw 'it has it';
              if ('BarcodeDetector' in window) new BarcodeDetector();
              new SharedWorker('worker.js');
            </script>
            """);
    JsonNode answer = check(1, page);
    assertThat(answer.path("missingApis"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("webgl", "SharedWorker");
    assertThat(answer.path("mentionedApis"))
        .extracting(JsonNode::asText)
        .containsExactly("BarcodeDetector");
    assertThat(command.err()).contains("webgl", "SharedWorker", "BarcodeDetector");
  }

  /** A compiled program says only this where it cannot run; the page may go on without. */
  @Test
  void namesWebAssemblyThatADetectorCouldNotDoWithout() throws Exception {
    String page =
        page(
            "/",
            """
            <script>
              if (typeof WebAssembly !== 'object')
                console.warn('Aborted(no native wasm support detected)');
            </script>
            """);
    JsonNode answer = check(1, page);
    assertThat(answer.path("missingApis").toString()).isEqualTo("[\"WebAssembly\"]");
    assertThat(command.err()).contains("WebAssembly");
  }

  @ParameterizedTest
  @CsvSource({
    "--headless --engine webview, http://localhost/",
    "--engine chromium, http://localhost/",
    "--headless --engine chromium, https://exam.example/",
    "--headless --engine chromium, http://exam.example/"
  })
  void clicksForPagesOfThisMachineInATestAlone(String words, String page) {
    List<String> all = new ArrayList<>(List.of(page, "--test-driver"));
    all.addAll(List.of(words.split(" ")));
    assertThat(type(all.toArray(String[]::new))).isEqualTo(2);
    assertThat(command.out()).isEmpty();
  }

  @Test
  void leavesTheCanvasAsItWas() throws Exception {
    String page = page("/", "<title>Drawing</title>");
    String question =
        "[HTMLCanvasElement.prototype.getContext.name,"
            + " document.createElement('canvas').getContext('2d') instanceof"
            + " CanvasRenderingContext2D,"
            + " Function.prototype.toString.call(HTMLCanvasElement.prototype.getContext)"
            + ".includes('[native code]')]";
    assertThat(check(0, page, "--report", question).path("report").toString())
        .isEqualTo("[\"getContext\",true,true]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webview", "chromium"})
  void givesTheCameraThatTheProfileGrants(String engine) throws Exception {
    requireHere(engine);
    String page = page("/", camera());
    JsonNode answer =
        check(
            0,
            page,
            "--engine",
            engine,
            "--profile",
            profile(),
            "--wait",
            "window.got",
            "--report",
            "got");
    assertThat(answer.path("report").asText()).isEqualTo("1 track");
    assertThat(answer.path("permissionsAsked").toString())
        .isEqualTo("[{\"kind\":\"camera\",\"origin\":\"" + origin() + "\",\"granted\":true}]");
    awaitFarewell(engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webview", "chromium"})
  void showsServersTheAttestationThatTheProfileNamesThemFor(String engine) throws Exception {
    requireHere(engine);
    List<String> shown = new CopyOnWriteArrayList<>();
    server.createContext(
        "/asked",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Eksamik-Attestation");
          shown.add(token == null ? "none" : token);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    String page =
        page("/", "<script>fetch('/asked').then(() => { window.asked = true; })</script>");

    check(0, page, "--engine", engine, "--profile", profile(), "--wait", "window.asked");
    check(0, page, "--engine", engine, "--wait", "window.asked");
    assertThat(shown).hasSize(2).last().isEqualTo("none");
    assertThat(shown.getFirst()).matches("([A-Za-z0-9_-]+\\.){2}[A-Za-z0-9_-]+");
    awaitFarewell(engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webview", "chromium"})
  void givesNoDeviceWithoutAProfile(String engine) throws Exception {
    requireHere(engine);
    String page = page("/", camera());
    JsonNode answer = check(1, page, "--engine", engine, "--wait", "window.got", "--report", "got");
    assertThat(answer.path("report").asText()).isEqualTo("NotAllowedError");
    assertThat(answer.path("permissionsAsked").toString())
        .isEqualTo("[{\"kind\":\"camera\",\"origin\":\"" + origin() + "\",\"granted\":false}]");
    assertThat(command.err()).contains("browser.camera", origin());
    awaitFarewell(engine);
  }

  @Test
  void waitsForAPromiseAndForACondition() throws Exception {
    String page = page("/", "<script>setTimeout(() => { document.title = 'ready' }, 400)</script>");
    JsonNode answer =
        check(
            0,
            page,
            "--wait",
            "document.title === 'ready'",
            "--report",
            "new Promise(done => setTimeout(() => done(document.title), 200))");
    assertThat(answer.path("waited").asBoolean()).isTrue();
    assertThat(answer.path("report").asText()).isEqualTo("ready");
  }

  @Test
  void followsThePageWhereItLeads() throws Exception {
    page("/second", "<title>second</title>");
    String page = page("/", "<script>setTimeout(() => { location = '/second' }, 300)</script>");
    JsonNode answer = check(0, page, "--wait", "document.title === 'second'");
    assertThat(answer.path("finalUrl").asText()).isEqualTo(origin() + "/second");
  }

  @Test
  void saysWhenTheConditionIsNotReachedInTime() throws Exception {
    JsonNode answer = check(1, page("/", "still"), "--wait", "false", "--timeout", "1");
    assertThat(answer.path("loaded").asBoolean()).isTrue();
    assertThat(answer.path("waited").asBoolean()).isFalse();
    assertThat(command.err()).isNotBlank();
  }

  @Test
  void tellsWhatTheReportThrew() throws Exception {
    JsonNode answer = check(0, page("/", "page"), "--report", "nothing.here");
    assertThat(answer.at("/report/error").asText()).contains("ReferenceError");
  }

  @Test
  void leavesAPicture() throws Exception {
    Path picture = folder.resolve("page.png");
    JsonNode answer = check(0, page("/", "<h1>Exam</h1>"), "--screenshot", picture.toString());
    assertThat(answer.path("screenshot").asText()).isEqualTo(picture.toString());
    assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void answersAlsoWhenThePictureCannotBeWritten() throws Exception {
    String picture = folder.resolve("no-such-folder").resolve("page.png").toString();
    JsonNode answer = check(1, page("/", "page"), "--screenshot", picture);
    assertThat(answer.path("loaded").asBoolean()).isTrue();
    assertThat(answer.path("screenshot").isNull()).isTrue();
    assertThat(command.err()).contains("E-106");
  }

  @Test
  void endsWithFourWhenNobodyAnswers() throws Exception {
    int port;
    try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closing.getLocalPort();
    }
    JsonNode answer = check(4, "http://127.0.0.1:" + port + "/");
    assertThat(answer.path("loaded").asBoolean()).isFalse();
    assertThat(answer.path("finalUrl").isNull()).isTrue();
    assertThat(answer.path("failure").asText()).isNotEmpty();
  }

  @Test
  void endsSoonWhenThePageItselfLeadsWhereItMayNot() throws Exception {
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "https://elsewhere.example/exam");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    JsonNode answer = check(1, origin() + "/away");
    assertThat(answer.path("loaded").asBoolean()).isFalse();
    assertThat(answer.at("/blocked/0/address").asText())
        .isEqualTo("https://elsewhere.example/exam");
  }

  @Test
  void refusesAnAddressThatNoExamCouldOpen() {
    assertThat(type("http://school.example/")).isEqualTo(2);
    assertThat(type("file:///etc/passwd")).isEqualTo(2);
    assertThat(command.out()).isEmpty();
  }

  @Test
  void refusesWhatIsNoExpression() throws Exception {
    String page = page("/", "page");
    assertThat(type(page, "--wait", "if (")).isEqualTo(2);
    assertThat(type(page, "--report", "if (")).isEqualTo(2);
    assertThat(type(page, "--timeout", "0")).isEqualTo(2);
    assertThat(command.out()).isEmpty();
  }

  private static void requireHere(String engine) {
    if (engine.equals("chromium")) {
      ChromiumHere.required();
    }
  }

  /** A browser takes its folder with it, a moment after the answer. */
  private void awaitFarewell(String engine) {
    if (engine.equals("chromium")) {
      String[] none = {};
      Fx.await(
          "no visit is left", () -> Arrays.equals(none, folder.resolve("pages").toFile().list()));
    }
  }

  private static String camera() {
    return """
    <link rel="icon" href="data:,">
    <script>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        stream => { window.got = stream.getTracks().length + ' track'; },
        error => { window.got = error.name; });
    </script>
    """;
  }

  private String profile() throws IOException {
    Path file = folder.resolve("profile.json");
    Files.writeString(
        file,
        """
        {"profile": 1, "title": "Check", "language": "en", "login": {"local": {}},
         "createCandidates": true,
         "providers": {"onlineexammaker": {"code": "check"}},
         "exams": [{"id": "one", "title": "One", "provider": "onlineexammaker"}],
         "browser": {"allow": [], "camera": ["http://127.0.0.1:*"],
          "attest": ["http://127.0.0.1:*"]}}
        """);
    return file.toString();
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String page(String path, String html) {
    byte[] bytes = ("<!doctype html>" + html).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    return origin() + path;
  }

  private JsonNode check(int exitCode, String... words) throws IOException {
    assertThat(type(words)).as("%s%s", command.out(), command.err()).isEqualTo(exitCode);
    return JsonMapper.builder().build().readTree(command.out());
  }

  private int type(String... words) {
    List<String> all = new ArrayList<>(List.of("check", "--data", folder.toString()));
    all.addAll(Arrays.asList(words));
    return command.type(all.toArray(String[]::new));
  }
}
