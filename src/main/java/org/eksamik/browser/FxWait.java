package org.eksamik.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * Waits for an answer without stopping the window. WebKit asks on the FX thread for a synchronous
 * XMLHttpRequest, and the page has to wait; everything else goes on in a nested event loop.
 */
final class FxWait {
  private FxWait() {}

  /** What gives the answer, on whatever thread it is called. */
  @FunctionalInterface
  interface Exchange {
    PageAnswer ask() throws IOException;
  }

  static PageAnswer during(Exchange exchange) throws IOException {
    if (!Platform.isFxApplicationThread() || !Platform.canStartNestedEventLoop()) {
      return exchange.ask();
    }
    Object loop = new Object();
    CompletableFuture<PageAnswer> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        answer.complete(whole(exchange.ask()));
      } catch (IOException | RuntimeException e) {
        answer.completeExceptionally(e);
      } finally {
        Platform.runLater(() -> Platform.exitNestedEventLoop(loop, null));
      }
    });
    Platform.enterNestedEventLoop(loop);
    return switch (answer.state()) {
      case SUCCESS -> answer.resultNow();
      case FAILED -> {
        if (answer.exceptionNow() instanceof IOException failure) {
          throw failure;
        }
        throw new SocketException("no answer");
      }
      case RUNNING, CANCELLED -> throw new SocketException("broken off");
    };
  }

  /** The same with its body here already, since reading would wait as well. */
  private static PageAnswer whole(PageAnswer answer) throws IOException {
    try (InputStream body = answer.body()) {
      return new PageAnswer(
          answer.status(), answer.headers(), new ByteArrayInputStream(body.readAllBytes()));
    }
  }
}
