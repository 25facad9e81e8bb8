package org.eksamik.capture.process;

import java.lang.foreign.MemorySegment;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;

/** Sound: stretch after stretch, as long as the reader keeps up. */
final class SoundIntake implements Intake<SoundBlock> {
  private static final int MOST_SAMPLES = 4096;

  /** Several seconds, as sound comes. */
  static final Ring.Size SIZE = new Ring.Size(128, (long) MOST_SAMPLES * Float.BYTES);

  private final Ring ring;
  private final SoundFormat format;
  private long taken;

  SoundIntake(MemorySegment memory, SoundFormat format) {
    this.ring = new Ring(memory, SIZE);
    this.format = format;
  }

  /** Writes a stretch, in several parts where it is long. */
  static void write(SoundBlock block, Ring ring) {
    FloatBuffer samples = block.samples().duplicate();
    int whole = MOST_SAMPLES - MOST_SAMPLES % block.format().channels();
    while (samples.hasRemaining()) {
      float[] part = new float[Math.min(samples.remaining(), whole)];
      samples.get(part);
      ring.write(MemorySegment.ofArray(part));
    }
  }

  @Override
  public Optional<SoundBlock> next() {
    while (taken < ring.newest()) {
      taken = Math.max(taken + 1, ring.oldest());
      float[] samples = new float[(int) (ring.length(taken) / Float.BYTES)];
      if (ring.read(taken, MemorySegment.ofArray(samples))) {
        return Optional.of(new SoundBlock(format, FloatBuffer.wrap(samples), System.nanoTime()));
      }
    }
    return Optional.empty();
  }
}
