package org.eksamik.qr;

import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pixels of a picture file from a stranger. The size its header claims is checked before
 * anything is unpacked, so that a small file cannot fill the memory.
 */
final class PictureFile {
  /** The most pixels that are unpacked; a code of the largest kind needs far fewer. */
  static final int MOST_PIXELS = 6_000_000;

  /** The longest side: a long narrow picture is no code, and its margin would be larger than it. */
  static final int LONGEST_SIDE = 4096;

  private static final int WHITE = 0xff;
  private static final Logger log = LoggerFactory.getLogger(PictureFile.class);

  private final int width;
  private final int height;
  private final int[] pixels;

  private PictureFile(int width, int height, int[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  static Optional<PictureFile> open(byte[] file) {
    try (MemoryCacheImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      return readers.hasNext() ? unpack(readers.next(), stream) : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      // The JDK's readers answer a damaged file with exceptions of many kinds.
      log.info("a picture could not be read: {}", damaged.toString());
      return Optional.empty();
    }
  }

  private static Optional<PictureFile> unpack(
      ImageReader reader, MemoryCacheImageInputStream stream) throws IOException {
    try {
      // Without metadata: its packed texts have no bound of their own.
      reader.setInput(stream, true, true);
      int wide = reader.getWidth(0);
      int high = reader.getHeight(0);
      if ((long) wide * high > MOST_PIXELS || Math.max(wide, high) > LONGEST_SIDE) {
        log.info("a picture of {} by {} pixels is too large to be read", wide, high);
        return Optional.empty();
      }
      BufferedImage image = reader.read(0);
      int width = image.getWidth();
      int height = image.getHeight();
      int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
      Arrays.setAll(pixels, index -> onWhite(pixels[index]));
      return Optional.of(new PictureFile(width, height, pixels));
    } finally {
      reader.dispose();
    }
  }

  /** The same with a white margin, for a code drawn up to the picture's edge. */
  PictureFile withMargin() {
    int margin = 8 + Math.max(width, height) / 8;
    int wider = width + 2 * margin;
    int[] framed = new int[wider * (height + 2 * margin)];
    Arrays.fill(framed, 0xffffff);
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels, y * width, framed, (y + margin) * wider + margin, width);
    }
    return new PictureFile(wider, height + 2 * margin, framed);
  }

  LuminanceSource luminance() {
    return new RGBLuminanceSource(width, height, pixels);
  }

  /** A transparent pixel's own colour is mostly black, but it is seen as the paper behind it. */
  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 0xff) {
      return argb;
    }
    int blended = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = (argb >>> shift) & 0xff;
      blended |= ((channel * alpha + WHITE * (0xff - alpha)) / 0xff) << shift;
    }
    return blended;
  }
}
