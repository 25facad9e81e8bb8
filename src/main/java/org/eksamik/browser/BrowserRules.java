package org.eksamik.browser;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.eksamik.profile.ExamSettings.Engine;

/**
 * What one visit may open.
 *
 * @param allow address patterns
 * @param caught an address for which this holds is told to the watcher and never loaded: the
 *     sign-in's callback; the exam's exit page, in contrast, is loaded and seen through {@link
 *     BrowserWatcher#opened}
 * @param engine what the profile wants its pages shown by
 */
public record BrowserRules(List<String> allow, Predicate<URI> caught, Engine engine) {
  public BrowserRules {
    allow = List.copyOf(allow);
  }

  /** For pages that WebView is enough for. */
  public BrowserRules(List<String> allow, Predicate<URI> caught) {
    this(allow, caught, Engine.WEBVIEW);
  }

  /** The same by another engine. */
  public BrowserRules by(Engine other) {
    return new BrowserRules(allow, caught, other);
  }
}
