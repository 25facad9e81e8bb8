package org.eksamik.app.check;

import java.time.Duration;
import java.util.Optional;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/** Decides when a page that came is ready. Asked again and again; belongs to the FX thread. */
final class Readiness {
  private static final Duration QUIET = Duration.ofMillis(500);

  /** Changes with every load and every page. */
  private static final String STAMP =
      """
      document.readyState + ' ' + performance.getEntriesByType('resource').length + ' ' + location.href
      """;

  private final ExamBrowser browser;
  private final Optional<String> until;
  private String stamp = "";
  private long since = System.nanoTime();

  Readiness(ExamBrowser browser, Optional<String> until) {
    this.browser = browser;
    this.until = until;
  }

  /** Whether the expression is true, or there is none and the page is at rest. */
  boolean isReached() throws ExamException {
    return until.isPresent() ? isTrue(until.get()) : isAtRest() && stamp.startsWith("complete ");
  }

  /** Whether nothing was loaded for a while. */
  boolean isAtRest() {
    String now = ask(STAMP);
    if (!now.equals(stamp)) {
      stamp = now;
      since = System.nanoTime();
    }
    return System.nanoTime() - since >= QUIET.toNanos();
  }

  private boolean isTrue(String expression) throws ExamException {
    try {
      return browser.evaluate("Boolean(\n" + expression + "\n)").equals("true");
    } catch (RuntimeException e) {
      if (String.valueOf(e.getMessage()).contains("SyntaxError")) {
        throw ExamException.of(Fault.USAGE).with("detail", "--wait: " + e.getMessage());
      }
      // What it speaks of may not be there yet.
      return false;
    }
  }

  private String ask(String script) {
    try {
      return browser.evaluate(script);
    } catch (RuntimeException e) {
      return "";
    }
  }
}
