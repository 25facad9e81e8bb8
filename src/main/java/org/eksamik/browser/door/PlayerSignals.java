package org.eksamik.browser.door;

/** What the player of a media element tells the page. May be called on any thread. */
public interface PlayerSignals {
  /**
   * The element now knows what it will play: loadedmetadata.
   *
   * @param duration seconds; infinite for a live stream
   */
  void metadata(int width, int height, boolean audio, float duration);

  /** The picture has another size from now on. */
  void size(int width, int height);

  /** There is something to see or hear: canplay, playing. */
  void enoughData();

  void paused(boolean paused);

  /** A new picture waits to be painted. */
  void frame();

  void seeking(boolean seeking);

  void duration(float seconds);

  /** Played to the end. */
  void finished();

  /** Cannot be played. */
  void unsupported();
}
