package org.eksamik.browser.media;

/**
 * Reads the messages by which a page hands over what its canvas shows. Belongs to the FX thread.
 */
final class Pictures {
  /** Begins such a message, which is no JSON: {@code P track width height} and the pixels. */
  static final char MARK = 'P';

  private static final int LONGEST_HEAD = 64;

  /** How long such a message may be. */
  static final int LONGEST = LONGEST_HEAD + CanvasFeed.MOST_PIXELS * Integer.BYTES;

  private Pictures() {}

  /** Whether the message was understood. */
  static boolean take(Frame frame, String message) {
    int end = message.indexOf(';');
    if (end < 0 || end > LONGEST_HEAD) {
      return false;
    }
    String[] head = message.substring(1, end).split(",", 3);
    try {
      int width = Integer.parseInt(head[1]);
      int height = Integer.parseInt(head[2]);
      CanvasFeed feed = frame.canvases().get(Integer.parseInt(head[0]));
      if (feed == null
          || width < 1
          || height < 1
          || (long) width * height > CanvasFeed.MOST_PIXELS
          || message.length() - end - 1 != width * height * Integer.BYTES) {
        return false;
      }
      feed.take(width, height, message, end + 1);
      return true;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return false;
    }
  }
}
