package org.eksamik.browser.media;

import java.util.function.Consumer;
import org.eksamik.capture.SoundBlock;

/** A microphone, or sound that a page makes, in the hands of one frame. */
final class LiveSound extends LiveTrack<SoundBlock, Consumer<SoundBlock>> {
  LiveSound(Source source) {
    super(source);
  }

  @Override
  public void take(SoundBlock block) {
    for (Consumer<SoundBlock> listener : followers()) {
      listener.accept(block);
    }
  }

  @Override
  LiveSound like(Source from) {
    return new LiveSound(from);
  }
}
