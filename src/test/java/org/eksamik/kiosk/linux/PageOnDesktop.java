package org.eksamik.kiosk.linux;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A program with Chromium's window in its own, and what can be seen of it. */
final class PageOnDesktop {
  /** The colour of the program's bar. */
  static final int BAR = 0x203040;

  /** The colour of the page's first lines. */
  static final int TOP = 0x00ff00;

  private static final String PAGE =
      """
      <!doctype html><title>exam</title><body style="margin: 0; background: white">
      <div style="background: lime; height: 40px">
      <input id="text" style="width: 90px">
      <select id="list" style="width: 90px"><option>one<option>two<option>three</select>
      <button id="press" onclick="this.textContent = 'pressed'">press</button>
      <button id="share" onclick="share()">share</button></div>
      <video id="shown" autoplay muted width="600"></video>
      <script>
      const share = () => navigator.mediaDevices.getDisplayMedia({video: true}).then(
        stream => { shown.srcObject = stream; window.got = 'yes' },
        error => { window.got = error.name });
      </script>
      """
          .replace("\n", " ");

  private PageOnDesktop() {}

  /**
   * Starts it.
   *
   * @param way {@code held} or {@code free}
   */
  static HeldProgram open(TestDesktop desktop, Path folder, String way) throws IOException {
    return HeldProgram.open(
        desktop,
        folder,
        "org.eksamik.browser.WindowedProgram",
        folder.toString(),
        way,
        "window",
        PAGE);
  }

  /** What is on the screen there. */
  static int colour(TestDesktop desktop, Path folder, int x, int y) {
    Path picture = folder.resolve("screen.png");
    desktop.run(
        "ffmpeg", "-y", "-loglevel", "error", "-f", "x11grab", "-draw_mouse", "0", "-video_size",
        "1280x800", "-i", desktop.display(), "-frames:v", "1", picture.toString());
    try {
      BufferedImage screen = ImageIO.read(picture.toFile());
      return screen.getRGB(x, y) & 0xffffff;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
