package org.eksamik.browser.media;

import org.eksamik.capture.Captured;
import org.eksamik.capture.SharedCapture;

/** Pictures or sound that many tracks take in: a device's, or what a page makes itself. */
interface Feed<T extends Captured> {
  /** Whether the reader will hear anything; false when the feed has ended. */
  boolean join(SharedCapture.Reader<T> reader);

  void leave(SharedCapture.Reader<T> reader);

  /** One track more, or one less, is seen or heard by anyone. */
  default void watched(boolean more) {}

  /** What a device captures. */
  static <T extends Captured, F> Feed<T> of(SharedCapture<T, F> capture) {
    return new Feed<>() {
      @Override
      public boolean join(SharedCapture.Reader<T> reader) {
        return capture.join(reader);
      }

      @Override
      public void leave(SharedCapture.Reader<T> reader) {
        capture.leave(reader);
      }
    };
  }
}
