package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is saved; the student stays where they were. */
@ParameterizedClass
@EnumSource(ShownBy.class)
class DownloadTest {
  private static PageServer exam;
  private static Visitor visitor;

  @Parameter private ShownBy engine = ShownBy.WEBVIEW;

  @BeforeParameterizedClassInvocation
  static void open(ShownBy engine) {
    exam = new PageServer("localhost");
    visitor = engine.to(exam);
    exam.page("/", "<title>exam</title><body><a id=a download href='/file'>a</a>");
    exam.page("/zip", "application/zip", "PK");
    exam.page("/octets", "application/octet-stream", "x");
    exam.on(
        "/attached",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.html");
          PageServer.send(exchange, 200, "text/html", "<title>saved</title>");
        });
  }

  @AfterParameterizedClassInvocation
  static void close() {
    if (visitor != null) {
      visitor.close();
    }
    exam.close();
  }

  @BeforeEach
  void begin() {
    visitor.see(exam.at("/"));
    visitor.forget();
    exam.requests().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zip", "/octets", "/attached"})
  void whatCannotBeShownIsRefused(String path) {
    visitor.script("location.href='" + path + "';0");
    Fx.await("it is told", () -> !visitor.refused.isEmpty());

    assertThat(visitor.refused).containsExactly("DOWNLOAD " + exam.origin() + path);
    assertThat(visitor.script("document.title+location.pathname")).isEqualTo("exam/");
    assertThat(visitor.failed).isEmpty();
  }

  @Test
  void aLinkThatSavesIsRefused() {
    visitor.script("a.click();fetch('/last');0");
    Fx.await("the page goes on", () -> exam.requests().contains("GET /last"));
    Fx.await("it is told", () -> !visitor.refused.isEmpty());

    assertThat(visitor.refused).containsExactly("DOWNLOAD " + exam.origin() + "/file");
    if (engine == ShownBy.WEBVIEW) {
      // Chromium learns from the answer that there is something to save.
      assertThat(exam.requests()).doesNotContain("GET /file");
    }
  }

  @Test
  void aScriptMayReadAnAttachment() {
    visitor.script("fetch('/attached').then(r=>r.text()).then(t=>{window.seen=t.length});0");
    Fx.await("it is read", () -> !visitor.script("window.seen").equals("undefined"));

    assertThat(visitor.refused).isEmpty();
  }
}
