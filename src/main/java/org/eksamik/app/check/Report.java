package org.eksamik.app.check;

import java.util.Optional;
import java.util.UUID;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/**
 * The value that an author wants to see, made into JSON in the page. What throws there is told as
 * {@code {"error": …}}. Belongs to the FX thread.
 */
final class Report {
  private static final String ASK =
      """
      (() => {
        const tell = value => {
          const json = JSON.stringify(value);
          Object.defineProperty(window, 'NAME', {
            value: json === undefined ? 'null' : json, configurable: true });
        };
        const fail = error => tell({ error: String(error) });
        try {
          const value = (
      EXPRESSION
          );
          if (value && typeof value.then === 'function') value.then(tell).catch(fail);
          else tell(value);
        } catch (error) {
          fail(error);
        }
      })()
      """;

  private final ExamBrowser browser;
  private final Optional<String> expression;

  /** Where the page keeps the answer; known to nobody there. */
  private final String name = "eksamik-" + UUID.randomUUID();

  private boolean asked;

  Report(ExamBrowser browser, Optional<String> expression) {
    this.browser = browser;
    this.expression = expression;
  }

  /** Whether the value is there; asks for it at the first call. */
  boolean isReady() throws ExamException {
    if (expression.isPresent() && !asked) {
      asked = true;
      ask(expression.get());
    }
    return expression.isEmpty() || answer().isPresent();
  }

  /** JSON; empty as long as a promise is open, and where nothing was asked. */
  Optional<String> answer() {
    try {
      String json = browser.evaluate("window['" + name + "']");
      return Optional.of(json).filter(text -> !text.equals("undefined"));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private void ask(String script) throws ExamException {
    try {
      browser.evaluate(ASK.replace("NAME", name).replace("EXPRESSION", script));
    } catch (RuntimeException e) {
      // Everything else is caught in the page.
      throw ExamException.of(Fault.USAGE, e).with("detail", "--report: " + e.getMessage());
    }
  }
}
