package org.eksamik.app.cli;

import java.util.List;
import java.util.Map;
import org.eksamik.app.check.PageFindings;
import org.eksamik.exam.ExitCode;

/**
 * What {@code check} found, as sentences: one for each thing that an author can do something about.
 */
final class PageWords {
  private static final int MOST_ERRORS = 10;

  private final Console console;
  private final int timeout;

  /**
   * @param timeout how many seconds the page had
   */
  PageWords(Console console, int timeout) {
    this.console = console;
    this.timeout = timeout;
  }

  void explain(PageFindings found) {
    found.failure().ifPresent(why -> console.say("check.failed", Map.of("why", why)));
    if (found.failure().isEmpty() && !found.waited()) {
      String key = found.loaded() ? "check.notReady" : "check.notLoaded";
      console.say(key, Map.of("seconds", Integer.toString(timeout)));
    }
    found.blocked().forEach(this::explain);
    found.missing().used().forEach(api -> explain("check.missing", api));
    found.missing().named().forEach(api -> explain("check.mentioned", api));
    found.asked().stream().filter(one -> !one.granted()).forEach(this::explain);
    errors(found.consoleErrors());
    if (found.exitCode() == ExitCode.DONE) {
      console.say("check.fine", Map.of());
    }
  }

  private void explain(PageFindings.Blocked one) {
    console.say("check.blocked." + one.why().replace(' ', '-'), Map.of("address", one.address()));
  }

  private void explain(String key, String api) {
    String meaning = console.words().text("check.api." + api, Map.of());
    console.say(key, Map.of("api", api, "meaning", meaning));
  }

  private void explain(PageFindings.Asked one) {
    String device = console.words().text("check.device." + one.kind(), Map.of());
    console.say(
        "check.refused", Map.of("device", device, "kind", one.kind(), "origin", one.origin()));
  }

  /** The first few; the answer itself has all of them. */
  private void errors(List<String> errors) {
    errors.stream()
        .limit(MOST_ERRORS)
        .forEach(error -> console.say("check.error", Map.of("error", error)));
    if (errors.size() > MOST_ERRORS) {
      console.say(
          "check.moreErrors", Map.of("count", Integer.toString(errors.size() - MOST_ERRORS)));
    }
  }
}
