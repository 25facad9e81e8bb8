package org.eksamik.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Keeps pictures of screens in the folder that the property {@code eksamik.pictures} names. */
public final class Pictures {
  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("eksamik.pictures")).map(Path::of);

  private Pictures() {}

  public static void take(Scene scene, String name) {
    FOLDER.ifPresent(folder -> write(scene.snapshot(null), folder.resolve(name + ".png")));
  }

  private static void write(WritableImage picture, Path file) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] dots = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), dots, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, dots, 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
