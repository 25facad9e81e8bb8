package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import java.util.Optional;

/** How a track is sent (WebRTC 1.0, 5.2.6). */
public record Encoding(
    boolean active,
    Optional<Integer> maxBitrate,
    Optional<Double> maxFramerate,
    Optional<Double> scaleDown) {

  RTCRtpEncodingParameters into(RTCRtpEncodingParameters told) {
    told.active = active;
    maxBitrate.ifPresent(value -> told.maxBitrate = value);
    maxFramerate.ifPresent(value -> told.maxFramerate = value);
    scaleDown.ifPresent(value -> told.scaleResolutionDownBy = value);
    return told;
  }
}
