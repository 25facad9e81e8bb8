package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;
import org.eksamik.browser.door.PlayerSignals.Failure;

/** A file cannot be played, or not any further. */
final class PlayingException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int MESSAGE_LENGTH = 256;

  private final Failure failure;

  PlayingException(Failure failure, String message) {
    super(message);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }

  /** Passes on a result of FFmpeg that is no error. */
  static int check(int result, Failure otherwise) throws PlayingException {
    if (result < 0) {
      byte[] text = new byte[MESSAGE_LENGTH];
      avutil.av_strerror(result, text, text.length);
      throw new PlayingException(otherwise, new String(text, StandardCharsets.UTF_8).trim());
    }
    return result;
  }
}
