package org.eksamik.browser.media.playing;

/** Where sound is played out. One thread. */
public interface SoundLine extends AutoCloseable {
  /** Frames a second. */
  int RATE = 48_000;

  int CHANNELS = 2;

  /** Waits until there is room. The line then plays, if it did not before. */
  void write(short[] samples, int count);

  /** How many frames that were written have not been heard yet. */
  long unheard();

  /** Keeps what was written and not heard. */
  void pause();

  /** Forgets what was written and not heard. */
  void clear();

  @Override
  void close();
}
