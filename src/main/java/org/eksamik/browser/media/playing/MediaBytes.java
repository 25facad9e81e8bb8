package org.eksamik.browser.media.playing;

import java.io.IOException;

/** The bytes of one file to play, wherever they lie. Read by one thread, closed by any. */
public interface MediaBytes extends AutoCloseable {
  /** How many there are; -1 while nobody knows. Waits until an answer has come. */
  long length() throws IOException;

  /**
   * Reads some bytes, at least one, and waits for them.
   *
   * @return how many were read; -1 behind the end
   * @throws IOException they cannot be had, or {@link #close()} was called
   */
  int read(long position, byte[] into, int most) throws IOException;

  /** How far from the beginning bytes are here already; any thread. */
  long here();

  /** Whether bytes elsewhere can be had without all those between; any thread. */
  default boolean jumps() {
    return true;
  }

  /** Whether the page may read what it sees of them; another origin's it may not. Any thread. */
  default boolean isReadable() {
    return true;
  }

  /** A read that waits is broken off. */
  @Override
  void close();
}
