package org.eksamik.browser;

import java.util.Optional;

/**
 * Answers a page's {@code prompt()}, from any frame, on the FX thread, while the page waits. Since
 * a prompt is also the only synchronous way from a page to Java, there may be several handlers; the
 * first that claims a prompt answers it.
 */
@FunctionalInterface
public interface PromptHandler {
  /** The answer, or empty when this prompt belongs to someone else. */
  Optional<String> answer(String message, String initial);
}
