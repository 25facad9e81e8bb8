package org.eksamik.capture.encode;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg cannot encode or write this. */
final class EncodingException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int MESSAGE_LENGTH = 256;

  EncodingException(String message) {
    super(message);
  }

  /** Passes on what FFmpeg answered, unless it is an error. */
  static int check(int result) throws EncodingException {
    if (result < 0) {
      byte[] text = new byte[MESSAGE_LENGTH];
      avutil.av_strerror(result, text, text.length);
      throw new EncodingException(new String(text, StandardCharsets.UTF_8).trim());
    }
    return result;
  }
}
