package org.eksamik.browser;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import org.eksamik.browser.BrowserWatcher.Refusal;

/**
 * Follows the main frame: what it wants, what it got, and what never came. Belongs to the FX
 * thread, but for {@link #notLoaded}.
 */
final class PageLoads {
  private final WebEngine engine;
  private final ExamVisit visit;
  private final BrowserWatcher watcher;
  private final Duration patience;
  private final PauseTransition stall;
  private volatile String refused = "";
  private String shown = "";

  PageLoads(WebEngine engine, ExamVisit visit, BrowserWatcher watcher, Duration patience) {
    this.engine = engine;
    this.visit = visit;
    this.watcher = watcher;
    this.patience = patience;
    this.stall =
        new PauseTransition(javafx.util.Duration.seconds((double) patience.toMillis() / 1000));
  }

  void start() {
    stall.setOnFinished(_ -> stalled());
    // Told before the request goes out, so that the visit knows what the main frame wants.
    engine.locationProperty().addListener((_, _, wanted) -> wants(wanted));
    engine.getLoadWorker().stateProperty().addListener((_, _, state) -> reached(state));
    engine.getLoadWorker().progressProperty().addListener((_, _, _) -> progressed());
  }

  void stop() {
    stall.stop();
  }

  /** The address of the page on the screen, if there is one. */
  Optional<URI> shown() {
    return PageAddress.of(shown).filter(address -> address.getHost() != null);
  }

  /** Takes note of what the main frame did not get, which is then no failure; any thread. */
  void notLoaded(URI address) {
    if (visit.isMainFrame(address)) {
      refused = PageAddress.withoutFragment(address.toString());
    }
  }

  private void wants(String address) {
    visit.mainFrameWants(address);
    refused = "";
    if (isForeign(address)) {
      refused = PageAddress.withoutFragment(address);
      watcher.refused(PageAddress.withoutQuery(address), Refusal.SCHEME);
      // Later, as WebKit is in the middle of starting this very load.
      Platform.runLater(engine.getLoadWorker()::cancel);
      return;
    }
    // A script may change the address without any load; then no state follows.
    Platform.runLater(() -> {
      boolean settled = engine.getLoadWorker().getState() == Worker.State.SUCCEEDED;
      if (settled && address.equals(engine.getLocation()) && !address.equals(shown)) {
        opened();
      }
    });
  }

  private static boolean isForeign(String address) {
    return !address.isEmpty()
        && !address.startsWith("about:")
        && !address.startsWith("http:")
        && !address.startsWith("https:");
  }

  private void reached(Worker.State state) {
    switch (state) {
      case SCHEDULED, RUNNING -> stall.playFromStart();
      case SUCCEEDED -> opened();
      case FAILED -> failed(reason());
      case CANCELLED -> Platform.runLater(this::broughtNothing);
      case READY -> stall.stop();
    }
  }

  /** The first page was no page; any later one leaves the student where they were. */
  private void broughtNothing() {
    if (engine.getLoadWorker().getState() == Worker.State.CANCELLED && shown.isEmpty()) {
      failed("no page came");
    }
  }

  private void progressed() {
    if (engine.getLoadWorker().isRunning()) {
      stall.playFromStart();
    }
  }

  private void opened() {
    stall.stop();
    shown = engine.getLocation();
    shown().ifPresent(watcher::opened);
  }

  private void failed(String reason) {
    stall.stop();
    String wanted = engine.getLocation();
    if (!PageAddress.withoutFragment(wanted).equals(refused)) {
      PageAddress.of(wanted).ifPresent(address -> watcher.failed(address, reason));
    }
  }

  private void stalled() {
    if (!engine.getLoadWorker().isRunning()) {
      return;
    }
    if (engine.getDocument() != null) {
      // Only a part of it hangs: the student can see the page, and what comes late still comes.
      opened();
      return;
    }
    failed("no progress for " + patience.toSeconds() + " s");
    // Told: what the breaking off brings is no other failure.
    refused = PageAddress.withoutFragment(engine.getLocation());
    engine.getLoadWorker().cancel();
  }

  private String reason() {
    return Optional.ofNullable(engine.getLoadWorker().getException())
        .map(Throwable::getMessage)
        .orElse("unknown");
  }
}
