package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.browser.chromium.pipe.Session;

/**
 * The cookies of a visit, kept in memory so that a browser that died can be followed by another in
 * the same place. For any thread.
 */
final class SessionKeeper {
  private final AtomicReference<Optional<JsonNode>> kept = new AtomicReference<>(Optional.empty());

  void keep(Session browser) {
    Quiet.then(
        browser.ask("Storage.getCookies"), answer -> kept.set(Optional.of(answer.path("cookies"))));
  }

  void giveBack(Session browser) {
    kept.get().ifPresent(cookies -> browser.tell("Storage.setCookies", Map.of("cookies", cookies)));
  }
}
