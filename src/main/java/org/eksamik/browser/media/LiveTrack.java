package org.eksamik.browser.media;

/** A device's picture or sound in the hands of one frame. */
sealed interface LiveTrack permits LiveVideo, LiveSound {
  void enable(boolean enabled);

  /** Leaves the device. */
  void stop();
}
