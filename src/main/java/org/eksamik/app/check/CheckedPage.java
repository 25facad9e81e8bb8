package org.eksamik.app.check;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.browser.PageSnapshot;
import org.eksamik.browser.inspect.MissingApis;
import org.eksamik.exam.ExamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One page under inspection, in a window of its own. Belongs to the FX thread. */
final class CheckedPage {
  private static final Logger LOG = LoggerFactory.getLogger(CheckedPage.class);
  private static final Duration LOOK = Duration.millis(100);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private final CheckOrder order;
  private final PageEar ear;
  private final CheckedBrowser inspection;
  private final ExamBrowser browser;
  private final CompletableFuture<PageFindings> answer;
  private final Readiness readiness;
  private final Report report;
  private final Timeline looks;
  private final Stage stage = new Stage();
  private final long end;
  private boolean ready;

  private CheckedPage(
      CheckOrder order, PageEar ear, CheckedBrowser made, CompletableFuture<PageFindings> answer) {
    this.order = order;
    this.ear = ear;
    this.inspection = made;
    this.browser = made.open(ear);
    this.answer = answer;
    this.readiness = new Readiness(browser, order.until());
    this.report = new Report(browser, order.report());
    this.looks = new Timeline(new KeyFrame(LOOK, _ -> look()));
    this.end = System.nanoTime() + order.timeout().toNanos();
  }

  /** Opens it; the answer comes when it is ready. */
  static CheckedPage open(
      CheckOrder order, CheckedBrowser made, CompletableFuture<PageFindings> answer) {
    PageEar ear = new PageEar();
    CheckedPage page = new CheckedPage(order, ear, made, answer);
    page.show();
    return page;
  }

  private void show() {
    stage.setScene(new Scene(new StackPane(browser.view()), WIDTH, HEIGHT));
    stage.setTitle(order.page().toString());
    stage.show();
    browser.open(order.page());
    looks.setCycleCount(Animation.INDEFINITE);
    looks.play();
  }

  private void look() {
    try {
      ready = ready || (!hasNoPage() && readiness.isReached());
      boolean noPage = !ear.hasOpened() && isOver();
      if (noPage || (ready && report.isReady()) || System.nanoTime() >= end) {
        looks.stop();
        // Behind what the page did last and is still to be heard.
        Platform.runLater(this::finish);
      }
    } catch (ExamException wrong) {
      looks.stop();
      answer.completeExceptionally(wrong);
      close();
    }
  }

  /** Whether it is certain that no page comes. */
  private boolean isOver() {
    return ear.failure().isPresent()
        || (!ear.blocked().isEmpty() && hasNoPage() && readiness.isAtRest());
  }

  private boolean hasNoPage() {
    return !place().startsWith("http");
  }

  /** The address in the page; empty while one page gives way to another. */
  private String place() {
    try {
      return browser.evaluate("location.href");
    } catch (RuntimeException changing) {
      return "";
    }
  }

  private void finish() {
    PageFindings found = found();
    if (order.screenshot().isEmpty()) {
      answer.complete(found);
      close();
      return;
    }
    CompletableFuture<byte[]> picture = PageSnapshot.png(browser.view());
    Thread.startVirtualThread(() -> {
      answer.complete(found.with(taken(picture)));
      Platform.runLater(this::close);
    });
  }

  private static Optional<byte[]> taken(CompletableFuture<byte[]> picture) {
    try {
      return Optional.of(picture.join());
    } catch (CompletionException e) {
      LOG.warn("There is no picture of the page", e);
      return Optional.empty();
    }
  }

  private PageFindings found() {
    boolean loaded = !hasNoPage();
    return new PageFindings(
        order.page(),
        Optional.of(place()).filter(_ -> loaded),
        loaded,
        ready && loaded,
        ear.failure(),
        inspection.consoleErrors(ear),
        ear.blocked(),
        loaded ? inspection.missing() : MissingApis.NONE,
        ear.asked(),
        report.answer(),
        Optional.empty());
  }

  /** What was heard of a page that keeps this thread busy; any thread. */
  PageFindings heard() {
    return new PageFindings(
        order.page(),
        ear.lastOpened().map(Object::toString),
        ear.hasOpened(),
        false,
        ear.failure(),
        inspection.consoleErrors(ear),
        ear.blocked(),
        MissingApis.NONE,
        ear.asked(),
        Optional.empty(),
        Optional.empty());
  }

  private void close() {
    browser.close();
    stage.hide();
  }
}
