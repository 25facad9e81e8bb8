package org.eksamik.evidence.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.eksamik.capture.recorded.DecodedPicture;

/** A decoded picture as files have it; in memory. */
record PngPicture(BufferedImage image) {
  static PngPicture of(DecodedPicture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
    return new PngPicture(image);
  }

  /** An address that holds the picture itself. */
  String dataAddress() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
