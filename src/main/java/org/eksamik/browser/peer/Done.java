package org.eksamik.browser.peer;

import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.util.concurrent.CompletableFuture;
import org.eksamik.browser.peer.PeerException.Reason;

/** Waits for the library to have taken a description. */
final class Done implements SetSessionDescriptionObserver {
  private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

  CompletableFuture<Boolean> answer() {
    return answer;
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
