package org.eksamik.browser.media;

import java.nio.charset.StandardCharsets;
import org.eksamik.browser.peer.ChannelMessage;

/**
 * Reads the messages by which a page hands over what its canvas shows, its audio graph plays or its
 * files hold. Belongs to the FX thread.
 */
final class Streamed {
  private static final char PICTURE = 'P';
  private static final char SOUND = 'S';
  private static final char BYTES = 'B';
  private static final char CHANNEL = 'D';
  private static final int LONGEST_CHANNEL_MESSAGE = 1 << 20;

  private static final int LONGEST_HEAD = 64;

  /** How long such a message may be. */
  static final int LONGEST = LONGEST_HEAD + CanvasFeed.MOST_PIXELS * Integer.BYTES;

  private Streamed() {}

  /**
   * Whether a message is one of these, which are no JSON: {@code Ptrack,width,height;} and the
   * pixels, {@code Strack;} and the samples, {@code Bfile,from;} and the bytes, {@code
   * Dpeer,channel,binary;} and the message.
   */
  static boolean begins(char first) {
    return first == PICTURE || first == SOUND || first == BYTES || first == CHANNEL;
  }

  /** Whether the message was understood. */
  static boolean take(Frame frame, String message) {
    return switch (message.charAt(0)) {
      case PICTURE -> picture(frame, message);
      case SOUND -> sound(frame, message);
      case CHANNEL -> channel(frame, message);
      default -> bytes(frame, message);
    };
  }

  private static boolean bytes(Frame frame, String message) {
    int end = message.indexOf(';');
    if (end < 0 || end > LONGEST_HEAD || message.length() - end - 1 > FrameFile.SLICE) {
      return false;
    }
    String[] head = message.substring(1, end).split(",", 2);
    try {
      FrameFile file = frame.files().get(Integer.parseInt(head[0]));
      if (file == null) {
        return false;
      }
      byte[] bytes = message.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1);
      file.take(Long.parseLong(head[1]), bytes);
      return true;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return false;
    }
  }

  private static boolean channel(Frame frame, String message) {
    int end = message.indexOf(';');
    if (end < 0 || end > LONGEST_HEAD || message.length() - end - 1 > LONGEST_CHANNEL_MESSAGE) {
      return false;
    }
    String[] head = message.substring(1, end).split(",", 3);
    try {
      PagePeer peer = frame.peers().get(Integer.parseInt(head[0]));
      if (peer == null) {
        return false;
      }
      boolean binary = head[2].equals("1");
      byte[] bytes =
          binary
              ? PageBytes.of(message, end + 1)
              : message.substring(end + 1).getBytes(StandardCharsets.UTF_8);
      peer.peer().send(Integer.parseInt(head[1]), new ChannelMessage(bytes, binary));
      return true;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return false;
    }
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
