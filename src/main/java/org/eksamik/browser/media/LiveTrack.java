package org.eksamik.browser.media;

import java.util.Optional;
import java.util.function.Consumer;
import org.eksamik.capture.Device;

/** A picture or sound in the hands of one frame. */
sealed interface LiveTrack permits LiveVideo, LiveSound {
  /** Empty for what a page makes itself. */
  Optional<Device> device();

  void enable(boolean enabled);

  boolean isEnabled();

  /** Leaves the feed. */
  void stop();

  /**
   * Another track of the same feed, or empty when that has ended.
   *
   * @param onEnded hears, on the feed's thread, why nothing more comes
   * @param onStopped hears, once, that the copy was stopped
   */
  Optional<LiveTrack> copy(Consumer<String> onEnded, Runnable onStopped);
}
