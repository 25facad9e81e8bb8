package org.eksamik.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sign of every text can be drawn: by the font that comes along, or one the package needs.
 */
class GlyphsTest {
  /** Han characters, their punctuation and arrows are in every font that the packages ask for. */
  private static final Set<Character.UnicodeBlock> HAN =
      Set.of(
          Character.UnicodeBlock.ARROWS,
          Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
          Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  static Stream<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("resources/i18n"))) {
      return files.filter(file -> file.toString().endsWith(".properties")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySignHasAGlyph(Path bundle) throws Exception {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Set<String> missing = new TreeSet<>();
    for (Font font : fonts()) {
      texts.values().stream()
          .flatMapToInt(text -> text.toString().codePoints())
          .filter(sign -> !Character.isISOControl(sign))
          .filter(sign -> !font.canDisplay(sign) && !isHan(sign))
          .forEach(sign -> missing.add(font.getName() + ": " + Character.toString(sign)));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theFontThatComesAlongHasTheLettersOfKazakh() throws Exception {
    for (Font font : fonts()) {
      assertThat(font.canDisplayUpTo("ӘәҒғҚқҢңӨөҰұҮүҺһІі")).as(font.getName()).isEqualTo(-1);
    }
  }

  @Test
  void thePackagesBringAFontForChinese() throws IOException {
    assertThat(Files.readString(Path.of("installer/linux/debian/control")))
        .containsPattern("(?m)^Depends: .*fonts-noto-cjk");
    assertThat(Files.readString(Path.of("installer/linux/eksamik.spec")))
        .containsPattern("(?m)^Requires: .*cjk");
  }

  private static boolean isHan(int sign) {
    return HAN.contains(Character.UnicodeBlock.of(sign));
  }

  private static List<Font> fonts() throws IOException, FontFormatException {
    return List.of(font("Regular/OpenSans-Regular.ttf"), font("Semibold/OpenSans-Semibold.ttf"));
  }

  private static Font font(String file) throws IOException, FontFormatException {
    try (InputStream stream =
        Objects.requireNonNull(Style.class.getResourceAsStream(Style.FONTS + file))) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    }
  }
}
