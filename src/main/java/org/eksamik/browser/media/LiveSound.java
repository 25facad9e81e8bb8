package org.eksamik.browser.media;

import java.util.function.Consumer;
import org.eksamik.capture.SoundBlock;

/** A microphone, or sound that a page makes, in the hands of one frame. */
final class LiveSound extends LiveTrack<SoundBlock, Consumer<SoundBlock>> {
  private final boolean received;

  LiveSound(Source source) {
    this(source, false);
  }

  private LiveSound(Source source, boolean received) {
    super(source);
    this.received = received;
  }

  /** One from the other side of a peer connection. */
  static LiveSound received() {
    return new LiveSound(Source.PAGE, true);
  }

  /** Whether elements play it out: the student would hear themselves in any other. */
  boolean isReceived() {
    return received;
  }

  @Override
  public void take(SoundBlock block) {
    for (Consumer<SoundBlock> listener : followers()) {
      listener.accept(block);
    }
  }

  @Override
  LiveSound like(Source from) {
    return new LiveSound(from, received);
  }
}
