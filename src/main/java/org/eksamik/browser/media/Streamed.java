package org.eksamik.browser.media;

/**
 * Reads the messages by which a page hands over what its canvas shows or its audio graph plays.
 * Belongs to the FX thread.
 */
final class Streamed {
  private static final char PICTURE = 'P';
  private static final char SOUND = 'S';

  private static final int LONGEST_HEAD = 64;

  /** How long such a message may be. */
  static final int LONGEST = LONGEST_HEAD + CanvasFeed.MOST_PIXELS * Integer.BYTES;

  private Streamed() {}

  /**
   * Whether a message is one of these, which are no JSON: {@code Ptrack,width,height;} and the
   * pixels, {@code Strack;} and the samples.
   */
  static boolean begins(char first) {
    return first == PICTURE || first == SOUND;
  }

  /** Whether the message was understood. */
  static boolean take(Frame frame, String message) {
    return message.charAt(0) == PICTURE ? picture(frame, message) : sound(frame, message);
  }

  private static boolean sound(Frame frame, String message) {
    int end = message.indexOf(';');
    if (end < 0 || end > LONGEST_HEAD) {
      return false;
    }
    try {
      SoundFeed feed = frame.sounds().get(Integer.parseInt(message.substring(1, end)));
      int samples = message.length() - end - 1;
      if (feed == null
          || samples > SoundFeed.MOST_SAMPLES
          || samples % feed.format().channels() != 0) {
        return false;
      }
      feed.take(message, end + 1);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean picture(Frame frame, String message) {
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
