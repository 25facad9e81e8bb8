package org.eksamik.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.eksamik.exam.ProviderPicture;
import org.eksamik.qr.ProviderPictureCheck.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {
  private static final String LINK = "https://app.oqylyq.kz/session/5f0c9f?token=abcDEF&a=1";
  private final byte[] png = QrCode.of(LINK).png(400);
  private final QrReader reader = new QrReader();
  private final ProviderPictureCheck check = new ProviderPictureCheck(reader);

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void readsEveryKindOfFile(String format) {
    assertThat(reader.read(Pictures.saved(Pictures.opened(png), format))).contains(LINK);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.77, 1.3, 2.6, 4.0})
  void readsAScaledPictureThroughJpeg(double factor) {
    BufferedImage scaled = Pictures.scaled(Pictures.opened(png), factor);
    assertThat(reader.read(Pictures.saved(scaled, "jpg"))).contains(LINK);
  }

  @Test
  void readsLightOnDark() {
    assertThat(reader.read(Pictures.saved(Pictures.inverted(Pictures.opened(png)), "png")))
        .contains(LINK);
  }

  @Test
  void readsACodeOnTransparentGround() {
    BufferedImage clear = Pictures.onTransparentGround(Pictures.opened(png));
    assertThat(reader.read(Pictures.saved(clear, "png"))).contains(LINK);
  }

  @Test
  void readsACodeWithoutItsQuietZone() {
    QrCode code = QrCode.of(LINK);
    byte[] tight = code.png(code.modules() * 6);
    BufferedImage bare = Pictures.cropped(Pictures.opened(tight), QrCode.QUIET_ZONE * 6);
    assertThat(reader.read(Pictures.saved(bare, "png"))).contains(LINK);
  }

  @Test
  void findsNothingInAPictureWithoutACode() {
    BufferedImage empty = Pictures.blank(200, 200, BufferedImage.TYPE_INT_RGB);
    assertThat(reader.read(Pictures.saved(empty, "png"))).isEmpty();
  }

  @Test
  void findsNothingInWhatIsNoPicture() {
    assertThat(reader.read(new byte[0])).isEmpty();
    assertThat(reader.read("<html>502</html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void survivesCutFilesAndBrokenBytes() {
    byte[] jpeg = Pictures.saved(Pictures.opened(png), "jpg");
    for (byte[] file : new byte[][] {png, jpeg}) {
      for (int length = 0; length < Math.min(file.length, 200); length += 9) {
        assertThat(reader.read(Arrays.copyOf(file, length))).isEmpty();
      }
      for (int at = 0; at < Math.min(file.length, 100); at += 7) {
        byte[] broken = file.clone();
        broken[at] ^= 0x55;
        assertThat(reader.read(broken)).matches(said -> said.isEmpty() || said.get().equals(LINK));
      }
    }
  }

  @Test
  void refusesAPictureWhoseHeaderClaimsTooMuchBeforeUnpackingIt() {
    byte[] bomb = png.clone();
    // Width and height of the IHDR chunk; 30000 × 30000 pixels would take 3.6 GB.
    ByteBuffer header = ByteBuffer.wrap(bomb);
    header.putInt(16, 30_000).putInt(20, 30_000);
    CRC32 sum = new CRC32();
    sum.update(bomb, 12, 17);
    header.putInt(29, (int) sum.getValue());
    assertThat(reader.read(bomb)).isEmpty();
  }

  @Test
  void refusesALongAndNarrowPictureHoweverFewItsPixels() {
    assertThat(reader.read(besideNothing(PictureFile.LONGEST_SIDE))).contains(LINK);
    assertThat(reader.read(besideNothing(PictureFile.LONGEST_SIDE + 1))).isEmpty();
  }

  private byte[] besideNothing(int width) {
    BufferedImage code = Pictures.opened(png);
    BufferedImage wide = Pictures.blank(width, code.getHeight(), BufferedImage.TYPE_INT_RGB);
    wide.getGraphics().drawImage(code, 0, 0, null);
    return Pictures.saved(wide, "png");
  }

  @Test
  void comparesTheProvidersPictureWithItsLinkToTheLetter() {
    ProviderPicture picture = new ProviderPicture(png);
    assertThat(check.compare(picture, URI.create(LINK))).isEqualTo(Outcome.MATCHES);
    assertThat(check.compare(picture, URI.create(LINK + "&b=2"))).isEqualTo(Outcome.DIFFERS);
    assertThat(check.compare(picture, URI.create(LINK.replace("&", "&amp;"))))
        .isEqualTo(Outcome.DIFFERS);
    assertThat(check.compare(new ProviderPicture(new byte[] {1, 2, 3}), URI.create(LINK)))
        .isEqualTo(Outcome.UNREADABLE);
  }
}
