package org.eksamik.browser.door;

/** Hears of the frames of a page. Called on the FX thread, while the page's scripts stand still. */
public interface FrameWatcher {
  /**
   * A frame has a new, still untouched global object: no script of the page has run in it. The
   * earlier context of the same frame is gone.
   *
   * @param frame WebKit's name of the frame; it stays the same when the frame navigates
   * @param context WebKit's number of this global object; never used again in this page
   */
  void contextCreated(String frame, int context);

  /** A frame left the page. */
  void frameDetached(String frame);
}
