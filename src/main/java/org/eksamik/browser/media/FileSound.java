package org.eksamik.browser.media;

import org.eksamik.browser.media.playing.Sounding;
import org.eksamik.capture.SoundBlock;

/** The sound of a file that an element plays, for tracks that capture it. */
final class FileSound extends PageFeed<SoundBlock> {
  private FileSound() {
    super(wanted -> {});
  }

  static FileSound of(Sounding playback) {
    FileSound feed = new FileSound();
    playback.listen(feed::give);
    return feed;
  }
}
