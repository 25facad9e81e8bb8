package org.eksamik.capture.fake;

import java.nio.FloatBuffer;
import org.eksamik.capture.Capture;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;

/** A steady sine tone as from a microphone, in stretches of a fiftieth of a second. */
public final class Tone implements Capture<SoundBlock> {
  public static final SoundFormat FORMAT = new SoundFormat(48_000, 1);

  /** Hertz. */
  public static final double PITCH = 440;

  private static final int BLOCKS_A_SECOND = 50;
  private static final float LOUDNESS = 0.25f;

  private final Pace pace = new Pace(BLOCKS_A_SECOND);
  private long samples;

  @Override
  public Grab<SoundBlock> next() {
    pace.await();
    float[] block = new float[FORMAT.sampleRate() / BLOCKS_A_SECOND];
    for (int i = 0; i < block.length; i++) {
      double turns = (samples++ * PITCH / FORMAT.sampleRate()) % 1;
      block[i] = (float) (Math.sin(2 * Math.PI * turns) * LOUDNESS);
    }
    return new Grab.Got<>(new SoundBlock(FORMAT, FloatBuffer.wrap(block), System.nanoTime()));
  }

  @Override
  public void close() {}
}
