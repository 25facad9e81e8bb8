package org.eksamik.capture;

/**
 * An open device. One thread reads it and closes it.
 *
 * @param <T> pictures or sound
 */
public interface Capture<T extends Captured> extends AutoCloseable {
  /** Waits for the next picture or stretch of sound, which the caller closes. */
  Grab<T> next();

  @Override
  void close();

  /** What a read gives. */
  sealed interface Grab<T extends Captured> {
    record Got<T extends Captured>(T captured) implements Grab<T> {}

    /** Nothing more will come: unplugged, taken away, or the end of a file. */
    record Ended<T extends Captured>(String reason) implements Grab<T> {}
  }
}
