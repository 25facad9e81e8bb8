package org.eksamik.capture.encode;

import java.util.concurrent.TimeUnit;

/**
 * When a picture is encoded as a whole, so that players can begin there: after so many milliseconds
 * or so many pictures, whichever comes first.
 */
public record KeyFrames(long millis, int pictures) {
  public static final KeyFrames USUAL = new KeyFrames(TimeUnit.SECONDS.toMillis(5), 1000);

  public KeyFrames {
    if (millis < 0 || pictures < 1) {
      throw new IllegalArgumentException(millis + " ms, " + pictures + " pictures");
    }
  }
}
