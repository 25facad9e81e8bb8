package org.eksamik.capture.encode;

import org.bytedeco.ffmpeg.global.avutil;

/** How sound is encoded. */
public enum SoundCodec {
  OPUS("libopus", avutil.AV_SAMPLE_FMT_FLT, 6_000, 256_000),
  AAC("aac", avutil.AV_SAMPLE_FMT_FLTP, 16_000, 256_000);

  private final String encoder;
  private final int sampleFormat;
  private final int leastBits;
  private final int mostBits;

  SoundCodec(String encoder, int sampleFormat, int leastBits, int mostBits) {
    this.encoder = encoder;
    this.sampleFormat = sampleFormat;
    this.leastBits = leastBits;
    this.mostBits = mostBits;
  }

  /** FFmpeg's name of the encoder. */
  String encoder() {
    return encoder;
  }

  /** One channel of floats, in the encoder's own name for it. */
  int sampleFormat() {
    return sampleFormat;
  }

  /** The nearest rate that the encoder knows for one channel. */
  int bits(int wanted) {
    return Math.clamp(wanted, leastBits, mostBits);
  }
}
