package org.eksamik.capture;

/** A part of a picture, in its pixels. */
public record Cut(int left, int top, int width, int height) {
  /** The largest part in the middle of a picture that has another's shape. */
  public static Cut middle(VideoFrame picture, VideoFormat shape) {
    long wide = (long) picture.width() * shape.height();
    long high = (long) picture.height() * shape.width();
    int width = picture.width();
    int height = picture.height();
    if (wide > high) {
      width = (int) Math.max(1, Math.round((double) high / shape.height()));
    } else if (high > wide) {
      height = (int) Math.max(1, Math.round((double) wide / shape.width()));
    }
    return new Cut((picture.width() - width) / 2, (picture.height() - height) / 2, width, height);
  }

  /** How many bytes of the picture's pixels lie before it. */
  public long start(VideoFrame picture) {
    return ((long) top * picture.width() + left) * Integer.BYTES;
  }
}
