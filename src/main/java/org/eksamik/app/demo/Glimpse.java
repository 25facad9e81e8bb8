package org.eksamik.app.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.browser.ExamBrowser;
import org.eksamik.ui.Parts;

/**
 * The demo's view of the page that is open: the program's own parts, with one eye on the browser.
 */
final class Glimpse {
  private final AtomicReference<Optional<ExamBrowser>> browser =
      new AtomicReference<>(Optional.empty());
  private final Parts parts;

  Glimpse(Parts real) {
    this.parts =
        new Parts(
            real.profile(),
            real.logins(),
            real.roster(),
            real.launcher(),
            (rules, watcher) -> {
              ExamBrowser opened = real.browsers().apply(rules, watcher);
              browser.set(Optional.of(opened));
              return opened;
            },
            real.checks(),
            real.workstation(),
            real.invigilator(),
            real.events(),
            real.clock(),
            real.demo(),
            real.windowed(),
            real.holding(),
            real.staff());
  }

  Parts parts() {
    return parts;
  }

  /** What a script in the page answers; FX thread. Nothing where no page is open. */
  Optional<String> ask(String script) {
    return browser.get().map(page -> page.evaluate(script));
  }
}
