package org.eksamik.browser.peer;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import java.util.concurrent.CompletableFuture;
import org.eksamik.browser.peer.PeerException.Reason;

/** Waits for the library to describe this side. */
final class Described implements CreateSessionDescriptionObserver {
  private final CompletableFuture<SessionDescription> answer = new CompletableFuture<>();

  CompletableFuture<SessionDescription> answer() {
    return answer;
  }

  @Override
  public void onSuccess(RTCSessionDescription description) {
    SessionDescription.Type type =
        description.sdpType == RTCSdpType.OFFER
            ? SessionDescription.Type.OFFER
            : SessionDescription.Type.ANSWER;
    answer.complete(new SessionDescription(type, description.sdp));
  }

  @Override
  public void onFailure(String error) {
    answer.completeExceptionally(new PeerException(Reason.CONTENT, error));
  }
}
