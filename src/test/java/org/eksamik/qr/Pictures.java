package org.eksamik.qr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Changes a picture as a provider or a network would. */
final class Pictures {
  private Pictures() {}

  static BufferedImage opened(byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      BufferedImage colour = blank(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      colour.createGraphics().drawImage(image, 0, 0, null);
      return colour;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] saved(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      if (!ImageIO.write(image, format, file)) {
        throw new IllegalStateException("no writer for " + format);
      }
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedImage scaled(BufferedImage image, double factor) {
    int width = (int) Math.round(image.getWidth() * factor);
    int height = (int) Math.round(image.getHeight() * factor);
    BufferedImage scaled = blank(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  static BufferedImage inverted(BufferedImage image) {
    BufferedImage inverted = blank(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        inverted.setRGB(x, y, ~image.getRGB(x, y));
      }
    }
    return inverted;
  }

  /** Dark modules stay; everything light becomes transparent. */
  static BufferedImage onTransparentGround(BufferedImage image) {
    BufferedImage clear = blank(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xff) == 0) {
          clear.setRGB(x, y, 0xff000000);
        }
      }
    }
    return clear;
  }

  static BufferedImage cropped(BufferedImage image, int margin) {
    return image.getSubimage(
        margin, margin, image.getWidth() - 2 * margin, image.getHeight() - 2 * margin);
  }

  static BufferedImage blank(int width, int height, int type) {
    return new BufferedImage(width, height, type);
  }
}
