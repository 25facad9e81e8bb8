package org.eksamik.browser.peer;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceConnectionState;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import java.util.Locale;
import java.util.Optional;

/** Hears the library, on a thread of its own. */
final class PeerObserver implements PeerConnectionObserver {
  private final CandidateRule rule;
  private final Channels channels;
  private final PeerListener listener;

  PeerObserver(CandidateRule rule, Channels channels, PeerListener listener) {
    this.rule = rule;
    this.channels = channels;
    this.listener = listener;
  }

  @Override
  public void onIceCandidate(RTCIceCandidate candidate) {
    Candidate.read(candidate.sdp)
        .map(rule::shown)
        .ifPresent(shown ->
            listener.candidate(
                shown.line(),
                candidate.sdpMid,
                candidate.sdpMLineIndex,
                Optional.ofNullable(candidate.serverUrl).orElse("")));
  }

  @Override
  public void onIceGatheringChange(RTCIceGatheringState state) {
    listener.gathering(word(state));
  }

  @Override
  public void onIceConnectionChange(RTCIceConnectionState state) {
    listener.iceState(word(state));
  }

  @Override
  public void onConnectionChange(RTCPeerConnectionState state) {
    listener.connectionState(word(state));
  }

  @Override
  public void onDataChannel(RTCDataChannel channel) {
    channels.announced(channel);
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
