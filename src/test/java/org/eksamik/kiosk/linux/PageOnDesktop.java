package org.eksamik.kiosk.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eksamik.browser.chromium.process.ChromiumHere;
import org.eksamik.kiosk.Area;

/** A program with Chromium's window in its own, and what can be seen of it. */
record PageOnDesktop(TestDesktop desktop, HeldProgram program, Path folder)
    implements AutoCloseable {
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

  private static final int BAR_HEIGHT = 40;

  /**
   * Starts it; skipped without Chromium.
   *
   * @param way {@code held} or {@code free}
   */
  static PageOnDesktop open(Path folder, String way) throws IOException {
    return open(folder, way, ChromiumHere.required().program());
  }

  /** The same with another browser. */
  static PageOnDesktop open(Path folder, String way, Path chromium) throws IOException {
    TestDesktop desktop = TestDesktop.open(folder);
    HeldProgram program =
        HeldProgram.open(
            desktop,
            folder,
            "org.eksamik.browser.WindowedProgram",
            folder.toString(),
            way,
            "window",
            PAGE,
            chromium.toString());
    return new PageOnDesktop(desktop, program, folder);
  }

  /** The number of the browser's window. */
  long page() {
    XDesktop connection = desktop.connection();
    long ours = program.window();
    return connection.children(ours).stream()
        .filter(it -> !connection.sameClient(it, ours))
        .findFirst()
        .orElseThrow();
  }

  void click(String element, double zoom) {
    String[] middle =
        program
            .page(
                "(r => [r.x + r.width / 2, r.y + r.height / 2].join())(document.getElementById('"
                    + element
                    + "').getBoundingClientRect())")
            .split(",", -1);
    clickAt(
        (int) Math.round(Double.parseDouble(middle[0]) * zoom),
        BAR_HEIGHT + (int) Math.round(Double.parseDouble(middle[1]) * zoom),
        "1");
  }

  /** Clicks somewhere in the program's window. */
  void clickAt(int x, int y, String button) {
    Area ours = desktop.connection().look(program.window()).orElseThrow().area();
    desktop.run(
        "xdotool",
        "mousemove",
        Integer.toString(ours.x() + x),
        Integer.toString(ours.y() + y),
        "click",
        button);
  }

  void awaitPage(String script, String wanted) {
    TestDesktop.await(
        script + " to be " + wanted,
        () -> Optional.of(true).filter(_ -> program.page(script).equals(wanted)));
  }

  void awaitHeard(String what) {
    TestDesktop.await(
        what, () -> Optional.of(true).filter(_ -> program.order("heard").contains(what)));
  }

  /** Right below the bar of a held program. */
  void awaitColour(int x, int colour) {
    TestDesktop.await(
        "the colour on the screen",
        () -> Optional.of(true).filter(_ -> colour(x, BAR_HEIGHT + 30) == colour));
  }

  /** What is on the screen there. */
  int colour(int x, int y) {
    Path picture = folder.resolve("screen.png");
    desktop.run(
        "ffmpeg",
        "-y",
        "-loglevel",
        "error",
        "-f",
        "x11grab",
        "-draw_mouse",
        "0",
        "-video_size",
        "1280x800",
        "-i",
        desktop.display(),
        "-frames:v",
        "1",
        picture.toString());
    try {
      return ImageIO.read(picture.toFile()).getRGB(x, y) & 0xffffff;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The browser's other windows on the screen.
   *
   * @param unmanaged lists and menus; or else what window managers look after
   */
  List<Long> others(boolean unmanaged) {
    XDesktop connection = desktop.connection();
    long page = page();
    return connection.children(connection.root()).stream()
        .flatMap(top -> Stream.concat(Stream.of(top), connection.children(top).stream()))
        .filter(it -> it != page && connection.sameClient(it, page))
        .filter(it ->
            connection.look(it).filter(at -> at.shown() && at.unmanaged() == unmanaged).isPresent())
        .toList();
  }

  @Override
  public void close() throws IOException {
    program.close();
    desktop.close();
  }
}
