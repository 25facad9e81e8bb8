package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.eksamik.app.demo.gallery.Dress;
import org.eksamik.app.demo.gallery.Exhibit;
import org.eksamik.app.demo.gallery.Gallery;
import org.eksamik.app.demo.gallery.HungScreen;
import org.eksamik.browser.PageSnapshot;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.api.FxToolkit;

/**
 * Screens look as somebody has approved them. After a change that is meant, {@code mvn test
 * -Dtest=ApprovedPicturesTest -Deksamik.approve=true} writes the pictures anew: look at each before
 * they are kept. What a system draws letters with differs, so they are compared on Linux alone.
 */
@EnabledOnOs(OS.LINUX)
class ApprovedPicturesTest {
  private static final Path APPROVED = Path.of("src/test/resources/pictures");
  private static final Path SEEN = Path.of("target/pictures");
  private static final TimeZone USUAL = TimeZone.getDefault();

  /** A camera's picture has the time in it, and a wheel turns. */
  private static final Set<String> NEVER_THE_SAME =
      Set.of("35-leaving", "74-accounts-slow", "81-devices-tried");

  /** Edges of letters may differ: colours are compared by squares of this side. */
  private static final int SQUARE = 4;

  /** By so much, of 255, the mean colour of a square may differ. */
  private static final int SHADE = 40;

  /** So many squares of ten thousand may differ by more. */
  private static final int FEW = 4;

  @BeforeAll
  static void toolkit() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    FxToolkit.registerPrimaryStage();
  }

  @AfterAll
  static void zone() {
    TimeZone.setDefault(USUAL);
  }

  @Test
  void everyScreenLooksAsApproved() throws IOException {
    Dress dress = Dress.of(Words.in(Locale.ENGLISH), Theme.LIGHT, 1024, 600, 1);
    List<String> changed = new ArrayList<>();
    for (Exhibit each : Gallery.all()) {
      if (!NEVER_THE_SAME.contains(each.name())) {
        byte[] seen = picture(each, dress);
        Path approved = APPROVED.resolve(each.name() + ".png");
        if (Boolean.getBoolean("eksamik.approve")) {
          write(approved, seen);
        } else if (!Files.exists(approved) || differs(approved, seen)) {
          changed.add(each.name());
          write(SEEN.resolve(each.name() + ".png"), seen);
        }
      }
    }
    assertThat(changed).as("see %s", SEEN).isEmpty();
  }

  private static byte[] picture(Exhibit exhibit, Dress dress) {
    try (HungScreen screen = exhibit.hang()) {
      return PageSnapshot.png(() -> screen.in(dress)).join();
    }
  }

  private static void write(Path file, byte[] png) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, png);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static boolean differs(Path approved, byte[] seen) throws IOException {
    BufferedImage one = ImageIO.read(approved.toFile());
    BufferedImage other = ImageIO.read(new ByteArrayInputStream(seen));
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return true;
    }
    int squares = 0;
    int different = 0;
    for (int y = 0; y + SQUARE <= one.getHeight(); y += SQUARE) {
      for (int x = 0; x + SQUARE <= one.getWidth(); x += SQUARE) {
        squares++;
        if (shade(one, other, x, y) > SHADE) {
          different++;
        }
      }
    }
    return different * 10_000L > (long) squares * FEW;
  }

  /** By how much the mean colours of a square differ, in the channel where they do most. */
  private static int shade(BufferedImage one, BufferedImage other, int left, int top) {
    int[] sums = new int[3];
    for (int y = top; y < top + SQUARE; y++) {
      for (int x = left; x < left + SQUARE; x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int channel = 0; channel < sums.length; channel++) {
          sums[channel] += ((a >> (8 * channel)) & 0xFF) - ((b >> (8 * channel)) & 0xFF);
        }
      }
    }
    int most = 0;
    for (int sum : sums) {
      most = Math.max(most, Math.abs(sum) / (SQUARE * SQUARE));
    }
    return most;
  }
}
