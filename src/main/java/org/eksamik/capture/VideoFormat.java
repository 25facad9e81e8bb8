package org.eksamik.capture;

/**
 * The size of pictures, in pixels, and how many come each second.
 *
 * @param framesPerSecond may be a fraction
 */
public record VideoFormat(int width, int height, double framesPerSecond) {
  public VideoFormat {
    if (width < 1 || height < 1 || framesPerSecond <= 0) {
      throw new IllegalArgumentException(width + "x" + height + " at " + framesPerSecond);
    }
  }
}
