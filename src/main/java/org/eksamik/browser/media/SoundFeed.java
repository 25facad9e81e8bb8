package org.eksamik.browser.media;

import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.eksamik.capture.SoundBlock;
import org.eksamik.capture.SoundFormat;

/** Sound that a page's audio graph makes. {@link #take} belongs to the FX thread. */
final class SoundFeed extends PageFeed<SoundBlock> {
  /** Samples in one message, of all channels together. */
  static final int MOST_SAMPLES = 96_000;

  private static final float LOUDEST = 32_768;

  private final SoundFormat format;

  SoundFeed(SoundFormat format, Consumer<Boolean> onWanted) {
    super(onWanted);
    this.format = format;
  }

  SoundFormat format() {
    return format;
  }

  /**
   * Tells every track of the next stretch.
   *
   * @param samples a text with one sample of 16 bits in each character, from {@code start}
   */
  void take(String samples, int start) {
    float[] read = new float[samples.length() - start];
    for (int i = 0; i < read.length; i++) {
      read[i] = (short) samples.charAt(start + i) / LOUDEST;
    }
    give(new SoundBlock(format, FloatBuffer.wrap(read), System.nanoTime()));
  }
}
