package org.eksamik.browser.media.playing;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A decoded picture as the decoder left it.
 *
 * @param time when it is to be seen, in seconds from the beginning
 */
record Picture(AVFrame frame, double time) implements AutoCloseable {
  /** Takes part in the frame's pixels, which stay until {@link #close}. */
  static Picture of(AVFrame frame, double time) {
    return new Picture(avutil.av_frame_clone(frame), time);
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
  }
}
