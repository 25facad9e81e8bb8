package org.eksamik.browser.media.playing;

import java.util.Optional;

/** What makes pages audible, on any thread. A stream from elsewhere may be heard the same way. */
public interface SoundOutput {
  /** Empty when the machine has no sound, or none left; may wait. */
  Optional<SoundLine> open();
}
