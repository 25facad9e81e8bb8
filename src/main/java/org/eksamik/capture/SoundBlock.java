package org.eksamik.capture;

import java.nio.FloatBuffer;

/**
 * A stretch of sound.
 *
 * @param samples read-only, between −1 and 1, the channels of one moment side by side
 */
public record SoundBlock(SoundFormat format, FloatBuffer samples, long nanoTime)
    implements Captured {
  public SoundBlock {
    samples = samples.asReadOnlyBuffer();
  }

  /** Sound is not pooled. */
  @Override
  public void retain() {}

  @Override
  public void close() {}
}
