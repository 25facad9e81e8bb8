package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of one student reaches the next, whatever engine they have. */
@ParameterizedClass
@EnumSource(ShownBy.class)
class SessionTest {
  @Parameter private ShownBy engine = ShownBy.WEBVIEW;
  private final PageServer exam = new PageServer("localhost");
  private final List<String> cookies = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    exam.close();
  }

  private void withCookies(HttpExchange exchange) throws IOException {
    cookies.add(String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    exchange.getResponseHeaders().add("Set-Cookie", "student=mari; Path=/; HttpOnly");
    exchange.getResponseHeaders().add("Set-Cookie", "seen=yes; Path=/; Max-Age=3600");
    PageServer.send(exchange, 200, "text/html", "<title>exam</title>");
  }

  @Test
  void cookiesStayWithinAVisit() {
    exam.on("/", this::withCookies);

    try (Visitor first = engine.to(exam).see(exam.at("/"))) {
      assertThat(first.script("document.cookie")).isEqualTo("seen=yes");
      first.script("document.cookie='own=1';0");
      first.see(exam.at("/"));
    }
    try (Visitor second = engine.to(exam).see(exam.at("/"))) {
      assertThat(second.script("document.cookie")).isEqualTo("seen=yes");
    }

    assertThat(cookies).hasSize(3);
    assertThat(cookies.get(0)).isEqualTo("null");
    assertThat(cookies.get(1)).contains("student=mari", "seen=yes", "own=1");
    assertThat(cookies.get(2)).isEqualTo("null");
  }

  @Test
  void theServerLearnsTheVersion() {
    exam.on("/", this::withCookies);

    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      assertThat(visitor.script("navigator.userAgent")).endsWith(" Eksamik/1.2.3");
    }
    assertThat(agents).allSatisfy(agent -> assertThat(agent).endsWith(" Eksamik/1.2.3"));
  }

  @Test
  void storageStaysWithinAVisit() {
    exam.page("/", "<title>exam</title>");
    String store =
        "localStorage.x=(localStorage.x||'')+'1';sessionStorage.x=(sessionStorage.x||'')+'1';";
    String read = "localStorage.x+' '+sessionStorage.x";

    try (Visitor first = engine.to(exam).see(exam.at("/"))) {
      first.script(store + store + "0");
      assertThat(first.script(read)).isEqualTo("11 11");
    }
    try (Visitor second = engine.to(exam).see(exam.at("/"))) {
      second.script(store + "0");
      assertThat(second.script(read)).isEqualTo("1 1");
    }
  }

  @Test
  void databasesStayWithinAVisit() {
    exam.page("/", "<title>exam</title>");
    for (int visit = 1; visit <= 2; visit++) {
      try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
        visitor.script(
            "if (window.indexedDB) {"
                + "const asked = indexedDB.open('answers', 1);"
                + "asked.onupgradeneeded = () => { window.found = 'nothing' };"
                + "asked.onsuccess = () => { window.found = window.found || 'something' }"
                + "} else window.found = 'nothing';0");
        Fx.await("looked for", () -> !visitor.script("window.found").equals("undefined"));
        assertThat(visitor.script("window.found")).isEqualTo("nothing");
      }
    }
  }

  /** Were they there, they would be the whole program's: WebKit keeps them apart by origin only. */
  @Test
  void thereAreNoDatabases() {
    assumeTrue(engine == ShownBy.WEBVIEW, "Chromium's are in the folder that goes");
    exam.page("/worker.js", "text/javascript", "postMessage(String(self.indexedDB))");
    exam.page("/", "<script>new Worker('/worker.js').onmessage=e=>{window.seen=e.data}</script>");

    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      assertThat(visitor.script("String(window.indexedDB)")).isIn("null", "undefined");
      Fx.await("the worker", () -> !visitor.script("window.seen").equals("undefined"));
      assertThat(visitor.script("window.seen")).isIn("null", "undefined");
    }
  }

  @Test
  void theCacheStaysWithinAVisit() {
    exam.page("/", "<img src='/own.svg' onload='window.seen=1'>");
    exam.on(
        "/own.svg",
        exchange -> {
          exchange.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
          exchange.getResponseHeaders().set("ETag", "\"mari\"");
          PageServer.send(
              exchange,
              exchange.getRequestHeaders().containsKey("If-None-Match") ? 304 : 200,
              "image/svg+xml",
              "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        });

    for (int visit = 1; visit <= 2; visit++) {
      int asked = visit;
      try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
        Fx.await("the picture", () -> visitor.script("window.seen").equals("1"));
        assertThat(exam.requests().stream().filter("GET /own.svg"::equals)).hasSize(asked);
      }
    }
  }

  @Test
  void aServerThatAsksForAPasswordGetsNone() {
    exam.on(
        "/",
        exchange -> {
          cookies.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"exam\"");
          PageServer.send(exchange, 401, "text/html", "<title>denied</title>");
        });

    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      assertThat(visitor.script("document.title")).isEqualTo("denied");
    }
    assertThat(cookies).containsExactly("null");
  }

  @Test
  void theFolderOfAVisitGoes() throws IOException {
    exam.page("/", "<script>localStorage.x=1</script>");
    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      visitor.script("localStorage.x=2;0");
      assertThat(folders()).isNotEmpty();
    }
    Fx.await("no folder is left", () -> folders().isEmpty());
  }

  @Test
  void afterTheVisitNothingIsAsked() {
    exam.page("/", "<title>exam</title>");
    Visitor visitor = engine.to(exam).see(exam.at("/"));
    visitor.close();
    int before = exam.requests().size();

    Fx.run(() -> visitor.browser().open(exam.at("/after")));
    visitor.script("1");

    assertThat(exam.requests()).hasSize(before);
  }

  private static List<Path> folders() {
    try (Stream<Path> all = Files.list(Visitor.storage())) {
      return all.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
