package org.eksamik.browser.media.playing;

import java.util.function.Consumer;
import org.eksamik.browser.door.Playback;
import org.eksamik.capture.SoundBlock;

/** A playback whose sound others may take as well. Any thread. */
public interface Sounding extends Playback {
  boolean hasSound();

  /** Hears what plays, however loud it is, on a thread that must not be held up. */
  void listen(Consumer<SoundBlock> listener);
}
