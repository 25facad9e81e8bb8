package org.eksamik.app.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.ui.Parts;

/** A view of the page that is open: the program's own parts, with one eye on the browser. */
public final class Glimpse {
  private final AtomicReference<Optional<ExamBrowser>> browser =
      new AtomicReference<>(Optional.empty());
  private final Parts parts;

  public Glimpse(Parts real) {
    this.parts = real.shownTo(made -> browser.set(Optional.of(made)));
  }

  /** What the windows are to be made of. */
  public Parts parts() {
    return parts;
  }

  /** The one that was opened last; any thread. */
  public Optional<ExamBrowser> browser() {
    return browser.get();
  }

  /** What a script in the page answers; FX thread. Nothing where no page is open. */
  Optional<String> ask(String script) {
    return browser().map(page -> page.evaluate(script));
  }
}
