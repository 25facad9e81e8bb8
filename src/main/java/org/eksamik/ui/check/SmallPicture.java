package org.eksamik.ui.check;

import java.nio.IntBuffer;
import org.eksamik.capture.VideoFrame;

/**
 * A picture of the camera, no wider than somebody needs to find their place in it.
 *
 * @param argb row by row
 * @param light the mean of it, 0 to 255
 */
public record SmallPicture(int width, int height, IntBuffer argb, int light) {
  private static final int WIDTH = 320;

  /** Noise of a covered camera is lighter than black, but hardly. */
  private static final int BLACK = 12;

  public SmallPicture {
    argb = argb.asReadOnlyBuffer();
  }

  /** A copy; each of its pixels is the mean of a square of the frame's. */
  static SmallPicture of(VideoFrame frame) {
    int side = Math.max(1, frame.width() / WIDTH);
    int width = frame.width() / side;
    int height = frame.height() / side;
    int[] argb = new int[width * height];
    long light = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int mean = mean(frame, x * side, y * side, side);
        argb[y * width + x] = mean;
        light += (red(mean) + 2 * green(mean) + blue(mean)) / 4;
      }
    }
    return new SmallPicture(
        width, height, IntBuffer.wrap(argb), (int) (light / Math.max(1, argb.length)));
  }

  /** Whether there is nothing to see in it. */
  boolean isBlack() {
    return light < BLACK;
  }

  private static int mean(VideoFrame frame, int left, int top, int side) {
    int[] pixels = frame.argb();
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        int pixel = pixels[y * frame.width() + x];
        red += red(pixel);
        green += green(pixel);
        blue += blue(pixel);
      }
    }
    int many = side * side;
    return (0xFF << 24) | ((red / many) << 16) | ((green / many) << 8) | (blue / many);
  }

  private static int red(int argb) {
    return (argb >> 16) & 0xFF;
  }

  private static int green(int argb) {
    return (argb >> 8) & 0xFF;
  }

  private static int blue(int argb) {
    return argb & 0xFF;
  }
}
