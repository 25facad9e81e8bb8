package org.eksamik.browser.media.playing;

import java.nio.FloatBuffer;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;

/**
 * A short stretch of sound as {@link SoundLine} takes it.
 *
 * @param samples of both channels in turn
 * @param time when it is to be heard, in seconds from the beginning
 */
@SuppressWarnings("ArrayRecordComponent") // played once, never compared
record SoundPiece(short[] samples, double time) {
  private static final float LOUDEST = 32_768;
  private static final SoundFormat FORMAT = new SoundFormat(SoundLine.RATE, SoundLine.CHANNELS);

  double length() {
    return (double) samples.length / SoundLine.CHANNELS / SoundLine.RATE;
  }

  double end() {
    return time + length();
  }

  /** The same as the rest of the program knows sound. */
  SoundBlock block(long nanoTime) {
    float[] values = new float[samples.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples[i] / LOUDEST;
    }
    return new SoundBlock(FORMAT, FloatBuffer.wrap(values), nanoTime);
  }
}
