package org.eksamik.browser.media;

import org.eksamik.browser.peer.IncomingVideo;
import org.eksamik.capture.VideoFrame;

/** Pictures that a peer connection receives. */
final class ReceivedVideo extends PageFeed<VideoFrame> implements IncomingVideo.Viewer {
  private final Runnable onBegun;

  private ReceivedVideo(IncomingVideo video, Runnable onBegun) {
    super(video::watch);
    this.onBegun = onBegun;
  }

  /** The runnable hears, on the library's thread, that the first picture came. */
  static ReceivedVideo of(IncomingVideo video, Runnable onBegun) {
    ReceivedVideo received = new ReceivedVideo(video, onBegun);
    video.show(received);
    return received;
  }

  @Override
  public void begun() {
    onBegun.run();
  }

  @Override
  public void take(VideoFrame frame) {
    give(frame);
  }
}
