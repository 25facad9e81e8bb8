package org.eksamik.browser.media;

import org.eksamik.browser.peer.IncomingSound;
import org.eksamik.capture.SoundBlock;

/** Sound that a peer connection receives. */
final class ReceivedSound extends PageFeed<SoundBlock> {
  private ReceivedSound(IncomingSound sound) {
    super(sound::watch);
  }

  static ReceivedSound of(IncomingSound sound) {
    ReceivedSound received = new ReceivedSound(sound);
    sound.sound(received::give);
    return received;
  }
}
