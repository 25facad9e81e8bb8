package org.eksamik.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.BitSet;
import javax.imageio.ImageIO;
import org.eksamik.exam.ProviderPicture;
import org.eksamik.qr.ProviderPictureCheck;
import org.eksamik.qr.ProviderPictureCheck.Outcome;
import org.eksamik.qr.QrCode;
import org.eksamik.qr.QrReader;

/**
 * A stranger's picture is read, or is not, and never counts for a link that it does not say. Input
 * that begins with {@code X} spoils a code, module by module: what is no picture at all says little
 * about reading codes.
 */
final class QrFuzz implements FuzzTarget {
  private static final URI LINK = URI.create("https://app.oqylyq.kz/s/no-picture-says-this");

  private final ProviderPictureCheck check = new ProviderPictureCheck(new QrReader());

  private final QrCode code = QrCode.of("https://app.oqylyq.kz/s/another-picture");

  @Override
  public void read(byte[] input) {
    byte[] picture = input.length > 0 && input[0] == 'X' ? spoilt(input) : input;
    if (check.compare(new ProviderPicture(picture), LINK) == Outcome.MATCHES) {
      throw new AssertionError("a picture matches what it does not say");
    }
  }

  private byte[] spoilt(byte[] input) {
    int side = code.modules();
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    BitSet changed = BitSet.valueOf(Arrays.copyOfRange(input, 1, input.length));
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = code.dark(x, y) ^ changed.get(y * side + x);
        image.setRGB(x, y, dark ? 0 : 0xffffff);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "bmp", file);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return file.toByteArray();
  }
}
