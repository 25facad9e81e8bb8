package org.eksamik.sandbox.oqylyq;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Oqylyq's own picture of a link, as it draws it: a PNG. */
final class QrImage {
  private static final int PIXELS = 240;

  private QrImage() {}

  static String base64(String text) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(text), "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(file.toByteArray());
  }

  private static BufferedImage picture(String text) {
    BitMatrix modules;
    try {
      modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("the link does not fit into a QR code", e);
    }
    BufferedImage picture =
        new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        picture.setRGB(x, y, modules.get(x, y) ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return picture;
  }
}
