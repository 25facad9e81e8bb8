package org.eksamik.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * The peer: Debian's Chromium in kiosk mode, with a page that has a button of Eksamik's colour.
 *
 * @param folder its own; kept between starts, as on a workstation
 */
record KioskChromium(VirtualScreen screen, Path folder, URI page) {
  /** The colour of what can be pressed here, and of the step that is shown there. */
  static final int BUTTON = 0x0E6B58;

  /** Less than the dot of that step has. */
  static final int BUTTON_PIXELS = 48;

  private static final Path BINARY = Path.of("/usr/bin/chromium");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Starts it.
   *
   * @return milliseconds from the start of the process until the page is painted; not a number
   *     where there is no Chromium
   */
  double start() throws IOException, InterruptedException, TimeoutException {
    if (!Files.isExecutable(BINARY)) {
      return Double.NaN;
    }
    screen.awaitGone(BUTTON, PATIENCE);
    long began = System.nanoTime();
    try (Running _ = Running.on(screen, folder, command())) {
      screen.await(BUTTON, BUTTON_PIXELS, PATIENCE);
      return (System.nanoTime() - began) / 1e6;
    }
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                BINARY.toString(),
                "--kiosk",
                "--disable-gpu",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("browser")));
    // Chromium's own sandbox does not run as root, which build machines often are.
    if (System.getProperty("user.name").equals("root")) {
      command.add("--no-sandbox");
    }
    command.add(page.toString());
    return command;
  }
}
