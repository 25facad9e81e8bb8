package org.eksamik.browser.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.CookieManager;
import java.util.List;
import org.eksamik.browser.door.TestPage;
import org.eksamik.browser.media.VisitedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may connect where, and what servers are told of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {
  private static final String PAGE =
      """
      <iframe id=inner src='OTHER/inner'></iframe>
      <script>
        run = (...how) => {
          log = [];
          ws = new WebSocket(...how);
          ws.onopen = () => log.push('open ' + ws.protocol);
          ws.onerror = () => log.push('error');
          ws.onclose = e => log.push('close ' + e.code);
          ws.onmessage = e => log.push(e.data + ' from ' + e.origin);
        };
        heard = []; onmessage = e => heard.push(e.data);
        violations = [];
        document.addEventListener('securitypolicyviolation', e => violations.push(e.effectiveDirective));
      </script>\
      """;

  private VisitedPage visited;
  private TestPage page;

  @BeforeAll
  void open() {
    visited =
        VisitedPage.open(
            List.of("http://127.0.0.1:*", "http://localhost:*/inner"), List.of(Sockets::of));
    page =
        visited
            .page()
            .with("/", PAGE, "Set-Cookie", "visit=7; HttpOnly")
            .with("/strict", PAGE, "Content-Security-Policy", "connect-src 'self'")
            .with(
                "/inner",
                "<script>onmessage = e => { const w = new WebSocket(e.data);"
                    + " w.onopen = () => parent.postMessage('open', '*');"
                    + " w.onclose = () => parent.postMessage('closed', '*') }</script>");
  }

  @AfterAll
  void close() {
    visited.close();
  }

  private void go(String path) {
    page.eval("window.before = true");
    page.go(path);
    page.await(
        "!window.before && location.pathname == '"
            + path
            + "' && window.run && document.readyState == 'complete'");
  }

  @Test
  void saysOriginAndCookiesAndKeepsThoseOfTheAnswer() {
    try (FrameServer server = new FrameServer("Set-Cookie: answer=8\r\n")) {
      go("/");
      page.eval("run('" + server.address() + "/path?query')");
      assertThat(server.request())
          .contains("GET /path?query HTTP/1.1", "Origin: " + page.origin(), "Cookie: visit=7")
          .noneMatch(line -> line.startsWith("Sec-WebSocket-Extensions"));
      assertThat(page.await("log.join()")).isEqualTo("open ");
      server.connection().send(FrameServer.TEXT, "x");
      assertThat(page.await("log.length == 2 && log[1]")).isEqualTo("x from " + server.address());
      assertThat(page.eval("document.cookie")).contains("answer=8").doesNotContain("visit");
    }
  }

  @Test
  void agreesOnAProtocolThatWasOffered() {
    try (FrameServer server = new FrameServer("Sec-WebSocket-Protocol: two\r\n")) {
      go("/");
      page.eval("run('" + server.address() + "', ['one', 'two'])");
      assertThat(server.request()).contains("Sec-WebSocket-Protocol: one, two");
      assertThat(page.await("log.join()")).isEqualTo("open two");
      page.eval("run('" + server.address() + "', 'three')");
      assertThat(page.await("log.length == 2 && log.join()")).isEqualTo("error,close 1006");
      page.eval("run('" + server.address() + "')");
      assertThat(page.await("log.length == 2 && log.join()")).isEqualTo("error,close 1006");
    }
  }

  @Test
  void aServerThatChoosesNoneOfThoseOfferedIsLeft() {
    try (FrameServer server = new FrameServer()) {
      go("/");
      page.eval("run('" + server.address() + "', 'one')");
      assertThat(page.await("log.length == 2 && log.join()")).isEqualTo("error,close 1006");
    }
  }

  @Test
  void connectsNowhereButWhereTheVisitMay() {
    try (FrameServer server = new FrameServer()) {
      go("/");
      String forbidden = server.address().replace("127.0.0.1", "localhost") + "/secret?token=1";
      page.eval("run('" + forbidden + "')");
      assertThat(page.await("log.length == 2 && log.join()")).isEqualTo("error,close 1006");
      assertThat(server.wasAsked()).isFalse();
      assertThat(visited.refused())
          .contains("NOT_ALLOWED " + forbidden.substring(0, forbidden.indexOf('?')));
    }
  }

  @Test
  void aPolicyOfThePageHolds() {
    try (FrameServer server = new FrameServer()) {
      go("/strict");
      page.eval("run('" + server.address() + "')");
      assertThat(page.await("log.length == 2 && log.join()")).isEqualTo("error,close 1006");
      assertThat(page.await("violations.join()")).isEqualTo("connect-src");
      assertThat(server.wasAsked()).isFalse();
    }
  }

  @Test
  void anotherOriginsFrameSpeaksForItselfAndReachesNoSocketOfThePage() {
    try (FrameServer server = new FrameServer()) {
      go("/");
      page.eval("run('" + server.address() + "')");
      server.request();
      FrameServer.Connection ours = server.connection();
      page.await("log[0]");
      page.eval("inner.contentWindow.postMessage('" + server.address() + "', '*')");
      assertThat(server.request()).contains("Origin: " + page.other());
      page.await("heard.includes('open')");
      // The frame's first socket has the number of ours; its end ends no other.
      server.connection().drop();
      page.await("heard.includes('closed')");
      ours.send(FrameServer.TEXT, "still");
      assertThat(page.await("log.length == 2 && log[1]")).startsWith("still");
    }
  }

  @Test
  void whatThePageExchangesIsNotUsed() {
    try (FrameServer server = new FrameServer()) {
      go("/");
      page.eval(
          "for (const name of ['toWellFormed', 'split', 'indexOf']) String.prototype[name] = () =>"
              + " 'x'; URL = EventSource = MessageEvent = CloseEvent = JSON = null; prompt = () =>"
              + " 'stolen'; Object.defineProperty(Object.prototype, 'socket', {set() {"
              + " log.push('seen') }}); run('"
              + server.address()
              + "/kept')");
      assertThat(server.request()).contains("GET /kept HTTP/1.1");
      server.connection().send(FrameServer.TEXT, "x");
      assertThat(page.await("log.length == 2 && log.join()")).startsWith("open ,x from");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://exam.example, ws://exam.example/, false",
    "https://exam.example, ws://localhost.exam.example/, false",
    "https://exam.example, ws://127.0.0.1.exam.example/, false",
    "https://exam.example, wss://exam.example/, true",
    "https://exam.example, ws://localhost:8080/, true",
    "https://exam.example, ws://127.0.0.1/, true",
    "http://localhost:1, ws://localhost:2/, true",
    "https://exam.example, https://exam.example/, false",
    "https://exam.example, wss://exam.example/#part, false",
    "https://exam.example, wss:exam.example, false",
  })
  void judgesAddressesByTheFramesOrigin(String origin, String address, boolean may) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("url", address);
    assertThat(Handshake.of(origin, message, "agent", new CookieManager()).isPresent())
        .isEqualTo(may);
  }

  @Test
  void takesNoProtocolThatWouldBreakTheHeader() {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("url", "wss://exam.example/");
    message.putArray("protocols").add("a\r\nCookie: x");
    assertThat(Handshake.of("https://exam.example", message, "agent", new CookieManager()))
        .isEmpty();
  }
}
