package org.eksamik.capture.process;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;

/** An X display without a screen, of 640 by 480 pixels. */
final class VirtualDisplay implements AutoCloseable {
  private final Process server;
  private final String name;

  private VirtualDisplay(Process server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Starts one, or skips the test on a machine without Xvfb. */
  static VirtualDisplay start() throws IOException {
    Process server;
    try {
      server =
          new ProcessBuilder(
                  "Xvfb",
                  "-displayfd",
                  "1",
                  "-screen",
                  "0",
                  "640x480x24",
                  "-nolisten",
                  "tcp",
                  "-ac",
                  "-noreset")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return Assumptions.abort("Xvfb is not installed: " + e.getMessage());
    }
    BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
    return new VirtualDisplay(server, ":" + lines.readLine());
  }

  /** As programs name it. */
  String name() {
    return name;
  }

  /** Paints all of it in one colour, as 0xRRGGBB. */
  void paint(int colour) {
    X11 x = X11.INSTANCE;
    X11.Display display = x.XOpenDisplay(name);
    X11.Window root = x.XDefaultRootWindow(display);
    X11.GC pen = x.XCreateGC(display, root, new NativeLong(0), null);
    x.XSetForeground(display, pen, new NativeLong(colour));
    x.XFillRectangle(display, root, pen, 0, 0, 640, 480);
    x.XFreeGC(display, pen);
    x.XCloseDisplay(display);
  }

  /** Takes it away from whoever still looks at it. */
  void stop() {
    server.destroy();
    server.onExit().join();
  }

  @Override
  public void close() {
    stop();
  }
}
