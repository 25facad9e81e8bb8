package org.eksamik.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final String LINK = "https://app.oqylyq.kz/session/5f0c9f?token=abcDEF123456";
  private final QrReader reader = new QrReader();

  @Test
  void keepsAQuietZoneOfFourModules() {
    QrCode code = QrCode.of(LINK);
    for (int far = 0; far < code.modules(); far++) {
      for (int near = 0; near < QrCode.QUIET_ZONE; near++) {
        int opposite = code.modules() - 1 - near;
        assertThat(code.dark(far, near)).isFalse();
        assertThat(code.dark(near, far)).isFalse();
        assertThat(code.dark(far, opposite)).isFalse();
        assertThat(code.dark(opposite, far)).isFalse();
      }
    }
    assertThat(code.dark(4, 4)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 64, 100, 256, 511, 512, 1024, 2048})
  void drawsPicturesThatReadBack(int pixels) {
    byte[] png = QrCode.of(LINK).png(pixels);
    assertThat(reader.read(png)).contains(LINK);
    assertThat(Pictures.opened(png).getWidth()).isEqualTo(pixels);
    assertThat(Pictures.opened(png).getHeight()).isEqualTo(pixels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "https://õpilane.ee/eksam?nimi=Mäe", "总部/财务部", "0123456789"})
  void saysAnyText(String text) {
    assertThat(reader.read(QrCode.of(text).png(400))).contains(text);
  }

  @Test
  void drawsEveryModuleOfTheSameSizeAndTheWholeCentred() {
    QrCode code = QrCode.of(LINK);
    int scale = 3;
    int spare = 5;
    BufferedImage picture = Pictures.opened(code.png(code.modules() * scale + spare));
    int margin = spare / 2;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        boolean black = (picture.getRGB(x, y) & 0xff) == 0;
        boolean inside = x >= margin && y >= margin;
        boolean dark = inside && code.dark((x - margin) / scale, (y - margin) / scale);
        assertThat(black).as("pixel %d,%d", x, y).isEqualTo(dark);
      }
    }
  }

  @Test
  void holdsALinkOfTheLargestSizeAndRefusesALongerOneWithoutRepeatingIt() {
    String longest = "a".repeat(QrCode.MOST_BYTES);
    assertThat(reader.read(QrCode.of(longest).png(740))).contains(longest);
    assertThatThrownBy(() -> QrCode.of(longest + "SECRET"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("SECRET");
  }

  @Test
  void refusesAPictureTooSmallForItsModules() {
    QrCode code = QrCode.of(LINK);
    assertThatThrownBy(() -> code.png(code.modules() - 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
