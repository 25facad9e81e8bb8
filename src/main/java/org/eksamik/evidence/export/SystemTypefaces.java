package org.eksamik.evidence.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Typefaces with Chinese signs where Windows, macOS and Debian, Fedora and Ubuntu's packages put
 * them; those with TrueType outlines only, since PDFBox embeds no others.
 */
final class SystemTypefaces {
  private static final List<String> FILES =
      List.of(
          "C:/Windows/Fonts/msyh.ttc",
          "C:/Windows/Fonts/Deng.ttf",
          "C:/Windows/Fonts/simhei.ttf",
          "C:/Windows/Fonts/simsun.ttc",
          "/System/Library/Fonts/STHeiti Light.ttc",
          "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
          "/Library/Fonts/Arial Unicode.ttf",
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
          "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
          "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
          "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
          "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf",
          "/usr/share/fonts/truetype/arphic/uming.ttc");

  private SystemTypefaces() {}

  /** Those that are there, the best first. */
  static List<Path> withChinese() {
    return FILES.stream().flatMap(SystemTypefaces::path).filter(Files::isReadable).toList();
  }

  /** A path of another system may be none of this one. */
  private static Stream<Path> path(String file) {
    boolean windows = file.startsWith("C:");
    boolean here = windows == (File.separatorChar == '\\');
    return here ? Stream.of(Path.of(file)) : Stream.empty();
  }
}
