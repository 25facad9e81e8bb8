package org.eksamik.browser.peer;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.MediaStreamTrack;

/**
 * What a sender sends. The page's tracks are exchanged behind it, so that the library never has to
 * be told of another track. Any thread may push.
 */
public sealed interface Outgoing permits OutgoingVideo, OutgoingSound {
  static Outgoing make(PeerConnectionFactory factory, boolean video, String name) {
    return video ? new OutgoingVideo(factory, name) : new OutgoingSound(factory, name);
  }

  MediaStreamTrack track();

  /** What is pushed from now on is lost. */
  void close();
}
