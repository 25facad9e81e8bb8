package org.eksamik.browser.door;

/**
 * What a page does to one media element that this project plays. Called on the FX thread, except
 * {@link #paint}, which the render thread calls. Sizes are in pixels, times in seconds.
 */
public interface Playback {
  void play();

  void pause();

  float currentTime();

  /** To be answered by {@link PlayerSignals#seeking} twice: begun, and done. */
  void seek(float time);

  void rate(float rate);

  /** Between 0 and 1. */
  void volume(float volume);

  void mute(boolean muted);

  /** Whether a canvas of the page may take the picture; WebKit knows only the first address. */
  default boolean isReadable() {
    return true;
  }

  /** The element now shows something else or nothing; no call follows. */
  void dispose();

  /** Draws the picture of this moment, or nothing while there is none. */
  void paint(Canvas canvas, int width, int height);

  /** Where {@link #paint} puts its picture. */
  interface Canvas {
    /**
     * Fills the whole place of the element.
     *
     * @param argb at least {@code width * height} opaque or premultiplied pixels, read at once
     * @param serial another number for another picture; the same one is not uploaded again
     */
    void draw(int[] argb, int width, int height, long serial);
  }
}
