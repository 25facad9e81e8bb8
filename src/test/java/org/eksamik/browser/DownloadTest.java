package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is saved; the student stays where they were. */
class DownloadTest {
  private final PageServer exam = new PageServer("localhost");

  @BeforeEach
  void pages() {
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

  @AfterEach
  void stop() {
    exam.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zip", "/octets", "/attached"})
  void whatCannotBeShownIsRefused(String path) {
    try (Visitor visitor = Visitor.to(exam).see(exam.at("/"))) {
      visitor.script("location.href='" + path + "';0");
      Fx.await("it is told", () -> !visitor.refused.isEmpty());

      assertThat(visitor.refused).containsExactly("DOWNLOAD " + exam.origin() + path);
      assertThat(visitor.script("document.title+location.pathname")).isEqualTo("exam/");
      assertThat(visitor.failed).isEmpty();
    }
  }

  @Test
  void aLinkThatSavesIsNotEvenAskedFor() {
    try (Visitor visitor = Visitor.to(exam).see(exam.at("/"))) {
      visitor.script("a.click();fetch('/last');0");
      Fx.await("the page goes on", () -> exam.requests().contains("GET /last"));

      assertThat(visitor.refused).containsExactly("DOWNLOAD " + exam.origin() + "/file");
    }
    assertThat(exam.requests()).doesNotContain("GET /file");
  }

  @Test
  void aScriptMayReadAnAttachment() {
    try (Visitor visitor = Visitor.to(exam).see(exam.at("/"))) {
      visitor.script("fetch('/attached').then(r=>r.text()).then(t=>{window.seen=t.length});0");
      Fx.await("it is read", () -> !visitor.script("window.seen").equals("undefined"));

      assertThat(visitor.refused).isEmpty();
    }
  }
}
