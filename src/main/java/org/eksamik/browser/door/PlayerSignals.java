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

  /** What comes next is not here in time: waiting. */
  void starved();

  /**
   * From the beginning up to this moment everything is here: progress.
   *
   * @param whole whether nothing is missing any more
   */
  void buffered(float seconds, boolean whole);

  void paused(boolean paused);

  /** A new picture waits to be painted. */
  void frame();

  void seeking(boolean seeking);

  void duration(float seconds);

  /** Played to the end. */
  void finished();

  /** Cannot be played, or not any further. */
  void failed(Failure failure);

  /** Why nothing is played; the page learns it by {@code MediaError.code} (HTML, 4.8.11.1). */
  enum Failure {
    /** The bytes did not come. */
    NETWORK,
    /** The bytes are broken. */
    DECODING,
    /** The bytes are nothing that is played here. */
    FORMAT
  }
}
