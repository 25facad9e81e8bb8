package org.eksamik.browser.peer;

import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;

/** What a receiver receives. */
public sealed interface Incoming permits IncomingVideo, IncomingSound {
  static Incoming of(MediaStreamTrack track) {
    return switch (track) {
      case VideoTrack video -> new IncomingVideo(video);
      case AudioTrack sound -> new IncomingSound(sound);
      default -> throw new IllegalArgumentException(track.getKind());
    };
  }

  /**
   * Nothing more is told of. The library's own track may be gone by now, and is not touched: its
   * Java object does not keep it.
   */
  void close();
}
