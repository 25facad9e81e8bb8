package org.eksamik.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code as a square of dark and light modules, its quiet zone included, so that whoever draws
 * it module by module leaves the margin that readers need. Unchanging; safe for several threads.
 */
public final class QrCode {
  /** The margin on each side, in modules (ISO/IEC 18004, 5.3.8). */
  public static final int QUIET_ZONE = 4;

  /** How many bytes of text the largest code holds at error correction M. */
  public static final int MOST_BYTES = 2331;

  private final ByteMatrix matrix;

  private QrCode(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /**
   * The code that says this text, at error correction M.
   *
   * @throws IllegalArgumentException for an empty text and for one longer than {@link #MOST_BYTES}
   */
  public static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints(text)).getMatrix());
    } catch (WriterException tooLong) {
      // The text may be a launch link: neither it nor ZXing's message goes on.
      throw new IllegalArgumentException(
          "a text of " + text.length() + " characters does not fit a QR code");
    }
  }

  /** The width, which is the height, in modules with the quiet zone. */
  public int modules() {
    return matrix.getWidth() + 2 * QUIET_ZONE;
  }

  /** Whether a module is dark; those of the quiet zone never are. */
  public boolean dark(int x, int y) {
    int column = x - QUIET_ZONE;
    int row = y - QUIET_ZONE;
    return column >= 0
        && row >= 0
        && column < matrix.getWidth()
        && row < matrix.getHeight()
        && matrix.get(column, row) == 1;
  }

  /**
   * A picture of exactly this many pixels a side. Every module has the same whole number of pixels;
   * what is left over is a light margin around the centred code.
   *
   * @throws IllegalArgumentException where a module would get less than one pixel
   */
  public byte[] png(int pixels) {
    int scale = pixels / modules();
    if (scale < 1) {
      throw new IllegalArgumentException(
          pixels + " pixels are too few for " + modules() + " modules");
    }
    return QrPng.draw(this, pixels, scale);
  }

  /** Latin-1 is what readers expect unasked; anything beyond it has to announce its encoding. */
  private static Map<EncodeHintType, Object> hints(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
        ? Map.of()
        : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
  }
}
