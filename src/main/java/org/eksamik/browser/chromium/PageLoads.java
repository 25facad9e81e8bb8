package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javafx.animation.PauseTransition;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.PageAddress;

/**
 * Follows the main frame: what it wants, what it got, and what never came. Belongs to the FX
 * thread.
 */
final class PageLoads {
  private final BrowserWatcher watcher;
  private final Duration patience;
  private final PauseTransition stall;
  private Optional<URI> wanted = Optional.empty();
  private String at = "";
  private String shown = "";
  private boolean loading;
  private boolean cameNothing = true;
  private boolean unreachable;

  PageLoads(BrowserWatcher watcher, Duration patience) {
    this.watcher = watcher;
    this.patience = patience;
    this.stall = new PauseTransition(javafx.util.Duration.millis((double) patience.toMillis()));
    stall.setOnFinished(_ -> stalled());
  }

  void stop() {
    stall.stop();
  }

  /** The address of the page on the screen, if there is one. */
  Optional<URI> shown() {
    return web(shown);
  }

  /** Where the student is, or is on the way to. */
  Optional<URI> place() {
    return loading || shown.isEmpty() ? wanted.or(this::shown) : shown();
  }

  /** The frame loads no more; what was to come may have been refused. */
  void rests() {
    loading = false;
    stall.stop();
  }

  /** The program asks for this. */
  void wants(URI address) {
    began(address.toString());
  }

  /** The frame begins to load another document. */
  void began(String address) {
    wanted = web(address);
    loading = true;
    cameNothing = true;
    stall.playFromStart();
  }

  /** Another document is there, and perhaps not yet whole. */
  void came(JsonNode frame) {
    Optional<URI> missing = web(frame.path("unreachableUrl").asText());
    unreachable = missing.isPresent();
    if (unreachable) {
      // What the browser shows in its place is none of the exam's pages.
      failed();
      missing.ifPresent(page -> watcher.failed(page, "the browser cannot show it"));
      return;
    }
    at = frame.path("url").asText() + frame.path("urlFragment").asText();
    cameNothing = false;
    stall.playFromStart();
  }

  /** A script changed the address without any load. */
  void moved(String address) {
    at = address;
    if (!loading && !address.equals(shown)) {
      opened();
    }
  }

  void loaded() {
    if (!unreachable) {
      opened();
    }
  }

  /** The network brought nothing; what was on the screen still is. */
  void failed() {
    loading = false;
    stall.stop();
  }

  private void opened() {
    loading = false;
    stall.stop();
    shown = at;
    shown().ifPresent(watcher::opened);
  }

  private void stalled() {
    if (!loading) {
      return;
    }
    if (cameNothing) {
      failed();
      wanted.ifPresent(
          address -> watcher.failed(address, "no progress for " + patience.toSeconds() + " s"));
    } else {
      // Only a part of it hangs: the student can see the page, and what comes late still comes.
      opened();
    }
  }

  private static Optional<URI> web(String address) {
    return PageAddress.of(address).filter(it -> it.getHost() != null);
  }
}
