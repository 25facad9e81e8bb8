package org.eksamik.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A display in memory that a program draws on. Looking at its pixels reads a file that Xvfb keeps
 * in memory, so that whoever is measured does not notice.
 */
final class VirtualScreen implements AutoCloseable {
  static final int WIDTH = 1280;
  static final int HEIGHT = 800;

  /** Every so many pixels one is looked at, across and down. */
  private static final int GRID = 4;

  private static final int RGB = 0xFFFFFF;

  /** The words of a picture's head that tell where its pixels begin (X Window Dump, version 7). */
  private static final int HEAD_SIZE = 0;

  private static final int BYTES_A_LINE = 12 * 4;
  private static final int COLOURS = 19 * 4;
  private static final int BYTES_A_COLOUR = 12;

  private final Path folder;
  private final Process server;
  private final String name;
  private final ByteBuffer picture;
  private final int first;
  private final int line;

  private VirtualScreen(Path folder, Process server, String name) throws IOException {
    this.folder = folder;
    this.server = server;
    this.name = name;
    try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
      this.picture = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
    }
    this.line = picture.getInt(BYTES_A_LINE);
    this.first = picture.getInt(HEAD_SIZE) + picture.getInt(COLOURS) * BYTES_A_COLOUR;
    picture.order(ByteOrder.LITTLE_ENDIAN);
  }

  static VirtualScreen open() throws IOException {
    Path folder = Files.createTempDirectory("eksamik-screen");
    Process server =
        new ProcessBuilder(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                WIDTH + "x" + HEIGHT + "x24",
                "-fbdir",
                folder.toString(),
                "-nolisten",
                "tcp",
                "-noreset")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
    return new VirtualScreen(folder, server, ":" + lines.readLine());
  }

  /** As programs name it. */
  String name() {
    return name;
  }

  /**
   * Waits until enough of the screen has this colour.
   *
   * @param colour as 0xRRGGBB
   * @param pixels at least so many
   */
  void await(int colour, int pixels, Duration patience)
      throws InterruptedException, TimeoutException {
    await(() -> count(colour) >= pixels, "waiting for %06x".formatted(colour), patience);
  }

  /** Waits until nothing of this colour is left of the program before. */
  void awaitGone(int colour, Duration patience) throws InterruptedException, TimeoutException {
    await(() -> count(colour) == 0, "waiting for %06x to go".formatted(colour), patience);
  }

  private static void await(BooleanSupplier seen, String what, Duration patience)
      throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + patience.toNanos();
    while (!seen.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(what);
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private int count(int colour) {
    int found = 0;
    for (int y = 0; y < HEIGHT; y += GRID) {
      for (int x = 0; x < WIDTH; x += GRID) {
        if ((picture.getInt(first + y * line + x * Integer.BYTES) & RGB) == colour) {
          found += GRID * GRID;
        }
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    server.destroy();
    server.onExit().join();
    Files.deleteIfExists(folder.resolve("Xvfb_screen0"));
    Files.delete(folder);
  }
}
