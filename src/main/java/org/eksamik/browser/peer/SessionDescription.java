package org.eksamik.browser.peer;

import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import java.util.Optional;

/** One side's part of an agreement (WebRTC 1.0, 4.6.2). */
public record SessionDescription(Type type, String sdp) {
  /** What the description is for. */
  public enum Type {
    OFFER("offer", RTCSdpType.OFFER),
    PROVISIONAL_ANSWER("pranswer", RTCSdpType.PR_ANSWER),
    ANSWER("answer", RTCSdpType.ANSWER),
    ROLLBACK("rollback", RTCSdpType.ROLLBACK);

    private final String word;
    private final RTCSdpType type;

    Type(String word, RTCSdpType type) {
      this.word = word;
      this.type = type;
    }

    /** The standard's name for it. */
    public String word() {
      return word;
    }

    public static Optional<Type> named(String word) {
      for (Type type : values()) {
        if (type.word.equals(word)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }
  }

  RTCSessionDescription told() {
    return new RTCSessionDescription(type.type, sdp);
  }
}
