package org.eksamik.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A video of somebody who does not sit still: a window of 640×480 that wanders over a photograph.
 */
final class MovingFace {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int RATE = 20;
  private static final int SECONDS = 8;

  private MovingFace() {}

  /**
   * Writes it, without compression.
   *
   * @param photograph with a face some 800 by 50 pixels from its corner, 600 high or more
   */
  static void write(Path photograph, Path video) throws IOException {
    BufferedImage photo = ImageIO.read(photograph.toFile());
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(video))) {
      write(out, "YUV4MPEG2 W%d H%d F%d:1 C420jpeg\n".formatted(WIDTH, HEIGHT, RATE));
      for (int number = 0; number < SECONDS * RATE; number++) {
        double turn = 2 * Math.PI * number / (SECONDS * RATE);
        int x = (int) (800 + 150 * Math.sin(turn));
        int y = (int) (50 + 40 * Math.cos(turn));
        pen.drawImage(photo, 0, 0, WIDTH, HEIGHT, x, y, x + 800, y + 600, null);
        write(out, "FRAME\n");
        out.write(planes(picture));
      }
    } finally {
      pen.dispose();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Brightness of each pixel, then both colours of each four (ITU-R BT.601, full range). */
  private static byte[] planes(BufferedImage picture) {
    byte[] planes = new byte[WIDTH * HEIGHT * 3 / 2];
    int blue = WIDTH * HEIGHT;
    int red = blue + WIDTH * HEIGHT / 4;
    int[] rgb = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    for (int at = 0; at < rgb.length; at++) {
      int r = rgb[at] >> 16 & 0xFF;
      int g = rgb[at] >> 8 & 0xFF;
      int b = rgb[at] & 0xFF;
      planes[at] = (byte) Math.round(0.299 * r + 0.587 * g + 0.114 * b);
      if (at / WIDTH % 2 == 0 && at % 2 == 0) {
        planes[blue++] =
            (byte) Math.clamp(Math.round(128 - 0.169 * r - 0.331 * g + 0.5 * b), 0, 255);
        planes[red++] =
            (byte) Math.clamp(Math.round(128 + 0.5 * r - 0.419 * g - 0.081 * b), 0, 255);
      }
    }
    return planes;
  }
}
