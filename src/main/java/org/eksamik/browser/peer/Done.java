package org.eksamik.browser.peer;

import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eksamik.browser.peer.PeerException.Reason;

/** Waits for the library to have taken a description. */
final class Done implements SetSessionDescriptionObserver {
  private static final int PATIENCE_SECONDS = 30;

  private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

  /** Throws what went wrong. */
  void await() {
    try {
      answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PeerException known
          ? known
          : new PeerException(Reason.CONTENT, e.toString());
    } catch (TimeoutException e) {
      throw new PeerException(Reason.CONTENT, "The library does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PeerException(Reason.STATE, "Interrupted");
    }
  }

  @Override
  public void onSuccess() {
    answer.complete(true);
  }

  @Override
  public void onFailure(String error) {
    Reason reason =
        error.contains("Called in wrong state") || error.contains("INVALID_STATE")
            ? Reason.STATE
            : Reason.CONTENT;
    answer.completeExceptionally(new PeerException(reason, error));
  }
}
