package org.eksamik.browser.peer;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import java.util.concurrent.CompletableFuture;
import org.eksamik.browser.peer.PeerException.Reason;
import org.eksamik.browser.peer.SessionDescription.Type;

/** Waits for the library to describe this side. */
final class Described implements CreateSessionDescriptionObserver {
  private final CompletableFuture<SessionDescription> answer = new CompletableFuture<>();

  CompletableFuture<SessionDescription> answer() {
    return answer;
  }

  @Override
  public void onSuccess(RTCSessionDescription description) {
    Type type = description.sdpType == RTCSdpType.OFFER ? Type.OFFER : Type.ANSWER;
    answer.complete(new SessionDescription(type, description.sdp));
  }

  @Override
  public void onFailure(String error) {
    answer.completeExceptionally(new PeerException(Reason.CONTENT, error));
  }
}
