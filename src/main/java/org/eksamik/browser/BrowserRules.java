package org.eksamik.browser;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one visit may open.
 *
 * @param allow address patterns
 * @param caught an address for which this holds is told to the watcher and never loaded: the
 *     sign-in's callback; the exam's exit page, in contrast, is loaded and seen through {@link
 *     BrowserWatcher#opened}
 */
public record BrowserRules(List<String> allow, Predicate<URI> caught) {
  public BrowserRules {
    allow = List.copyOf(allow);
  }
}
