package org.eksamik.browser.chromium;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows an answer where nobody waits for it: a browser that ended gives none. */
final class Quiet {
  private static final Logger LOG = LoggerFactory.getLogger(Quiet.class);

  private Quiet() {}

  static <T> void then(CompletableFuture<T> answer, Consumer<? super T> next) {
    CompletableFuture<?> _ =
        answer
            .thenAccept(next)
            .exceptionally(failed -> {
              LOG.debug("nothing follows: {}", failed.toString());
              return null;
            });
  }
}
