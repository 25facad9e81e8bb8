package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of pages that load, that do not, and that are loaded again. */
@ParameterizedClass
@EnumSource(ShownBy.class)
class PageLoadsTest {
  @Parameter private ShownBy engine = ShownBy.WEBVIEW;
  private final PageServer exam = new PageServer("localhost").page("/", "<title>exam</title>");
  private final CountDownLatch silence = new CountDownLatch(1);

  @AfterEach
  void stop() {
    silence.countDown();
    exam.close();
  }

  /** But for the picture that browsers look for by themselves. */
  private List<String> asked() {
    return exam.requests().stream().filter(it -> !it.equals("GET /favicon.ico")).toList();
  }

  private void silent(String path) {
    exam.on(
        path,
        exchange -> {
          try {
            silence.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private Visitor impatient() {
    return engine.patient(Duration.ofSeconds(1), exam);
  }

  @Test
  void aPageThatNeverComesFails() {
    silent("/silent");
    try (Visitor visitor = impatient()) {
      visitor.open(exam.at("/silent"));
      Fx.await("it is told", () -> !visitor.failed.isEmpty());

      assertThat(visitor.failed).containsExactly(exam.origin() + "/silent no progress for 1 s");
    }
  }

  @Test
  void aPageWithASilentPictureIsOpen() {
    silent("/silent.png");
    exam.page("/picture", "<title>picture</title><img src='/silent.png'>");
    try (Visitor visitor = impatient().see(exam.at("/picture"))) {
      assertThat(visitor.script("document.title")).isEqualTo("picture");
      assertThat(visitor.failed).isEmpty();
    }
  }

  @Test
  void aServerThatIsGoneFailsAndThePageStays() {
    PageServer gone = new PageServer("localhost");
    try (Visitor visitor = engine.to(exam, gone).see(exam.at("/"))) {
      gone.close();
      visitor.script("location.href='" + gone.origin() + "/';0");
      Fx.await("it is told", () -> !visitor.failed.isEmpty());

      assertThat(visitor.failed).first().asString().startsWith(gone.origin());
      assertThat(visitor.script("document.title")).isEqualTo("exam");
    }
  }

  @Test
  void reloadingAsksAgain() {
    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      visitor.reload();
      Fx.await("twice", () -> visitor.opened.size() == 2);
    }
    assertThat(asked()).containsExactly("GET /", "GET /");
  }

  @Test
  void reloadingSendsNoFormAgain() {
    exam.page("/form", "<form method=post action=/sent></form>");
    exam.page("/sent", "<title>sent</title>");
    try (Visitor visitor = engine.to(exam).see(exam.at("/form"))) {
      visitor.script("document.forms[0].submit();0");
      Fx.await("sent", () -> visitor.opened.size() == 2);
      visitor.reload();
      Fx.await("reloaded", () -> visitor.opened.size() == 3);
    }
    assertThat(asked()).containsExactly("GET /form", "POST /sent", "GET /sent");
  }

  @Test
  void anAnswerThatBreaksOffIsNotAskedForAgain() {
    exam.page("/form", "<form method=post action=/broken></form>");
    exam.on("/broken", exchange -> exchange.close());
    try (Visitor visitor = engine.to(exam).see(exam.at("/form"))) {
      visitor.script("document.forms[0].submit();0");
      Fx.await("it is told", () -> !visitor.failed.isEmpty());
    }
    assertThat(asked()).containsExactly("GET /form", "POST /broken");
  }

  @Test
  void aPageThatWaitsForAnAnswerStopsNoWindow() {
    exam.on(
        "/slow",
        exchange -> {
          try {
            silence.await();
            PageServer.send(exchange, 200, "text/plain", "late");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    exam.page(
        "/waits",
        "<script>x=new XMLHttpRequest();x.open('GET','/slow',false);x.send();"
            + "document.title=x.responseText</script>");
    try (Visitor visitor = engine.to(exam)) {
      visitor.open(exam.at("/waits"));
      Fx.await("asked", () -> exam.requests().contains("GET /slow"));

      assertThat(Fx.ask(() -> "the window answers")).isNotEmpty();
      assertThat(silence.getCount()).isEqualTo(1);

      silence.countDown();
      Fx.await("opened", () -> !visitor.opened.isEmpty());
      assertThat(visitor.script("document.title")).isEqualTo("late");
    }
  }

  @Test
  void theConsoleIsHeard() {
    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      visitor.script("console.log('hello');0");

      assertThat(visitor.console).containsExactly("log hello");
    }
  }

  @Test
  void zoomEnlargesThePage() {
    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      Fx.await("a page that is laid out", () -> width(visitor) > 0);
      int before = width(visitor);
      Fx.run(() -> visitor.browser().zoom(2));

      Fx.await("fewer of its own pixels", () -> width(visitor) < before);
    }
  }

  private static int width(Visitor visitor) {
    return Integer.parseInt(visitor.script("innerWidth"));
  }

  @Test
  void aPictureOfThePageIsAPng() {
    try (Visitor visitor = engine.to(exam).see(exam.at("/"))) {
      assertThat(PageSnapshot.png(visitor.browser().view()).join()).startsWith(0x89, 'P', 'N', 'G');
    }
  }
}
