package org.eksamik.browser;

import java.util.Optional;

/**
 * How a page's questions are shown. Called on the FX thread, which may wait in a nested event loop,
 * as a dialog's {@code showAndWait} does. The defaults answer at once, as if the student had
 * declined.
 */
public interface BrowserDialogs {
  /** Nothing is shown. */
  BrowserDialogs SILENT = new BrowserDialogs() {};

  default void alert(String text) {}

  /** Whether the student agrees. */
  default boolean confirm(String text) {
    return false;
  }

  /**
   * What the student wrote; empty when declined.
   *
   * @param initial the page's suggestion
   */
  default Optional<String> prompt(String text, String initial) {
    return Optional.empty();
  }
}
