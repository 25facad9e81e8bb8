package org.eksamik.capture;

/**
 * One picture or one stretch of sound, shared between readers. Whoever keeps it beyond the call
 * that brought it retains it, and closes it once for each time it was retained.
 */
public sealed interface Captured extends AutoCloseable permits VideoFrame, SoundBlock {
  /** When it was captured, on the clock of {@link System#nanoTime()}. */
  long nanoTime();

  void retain();

  @Override
  void close();
}
