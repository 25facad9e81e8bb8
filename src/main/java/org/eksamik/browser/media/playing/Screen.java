package org.eksamik.browser.media.playing;

import org.eksamik.browser.door.Playback.Canvas;
import org.jspecify.annotations.Nullable;

/** Holds the picture of this moment, and draws it. Any thread. */
final class Screen implements AutoCloseable {
  private final PictureScaler scaler = new PictureScaler();
  private @Nullable Picture shown;
  private long serial;
  private boolean closed;

  /** Takes the picture over. */
  synchronized void show(Picture picture) {
    Picture before = shown;
    shown = picture;
    serial++;
    if (before != null) {
      before.close();
    }
    if (closed) {
      close();
    }
  }

  /** Draws it in the size in which it is seen, or nothing while there is none. */
  synchronized void paint(Canvas canvas, int width, int height) {
    if (shown != null) {
      canvas.draw(scaler.scale(shown.frame(), serial, width, height), width, height, serial);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    scaler.close();
    if (shown != null) {
      shown.close();
      shown = null;
    }
  }
}
