package org.eksamik.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.app.Engines;
import org.eksamik.app.Wiring;
import org.eksamik.app.demo.gallery.Exhibition;
import org.eksamik.app.window.Display;
import org.eksamik.app.window.ExamRoom;
import org.eksamik.capture.CaptureSource;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.ui.Parts;

/**
 * The demonstration: the real program against the sandbox. With a display a person walks the path;
 * without one it walks by itself and leaves pictures.
 */
public final class Demo {
  private final PrintWriter out;

  public Demo(PrintWriter out) {
    this.out = out;
  }

  /**
   * Runs until the window is closed or the walk is over.
   *
   * @param devices what exam pages may see and hear through
   * @param engines what may show them
   * @param kept the data folder that keeps what is recorded; everything else of the demo goes
   */
  public ExitCode run(
      Display display,
      CaptureSource devices,
      Engines engines,
      boolean windowed,
      DemoOrder order,
      Path kept)
      throws ExamException {
    try (Sandbox sandbox = Sandbox.start();
        DemoFolder folder = DemoFolder.of(sandbox)) {
      Profile profile = ProfileReader.require(folder.profile());
      try (Wiring wiring = new Wiring(profile, folder.data(), kept, devices, engines)) {
        out.println("evidence: eksamik evidence verify --data " + kept);
        out.flush();
        Glimpse glimpse = new Glimpse(wiring.parts(true, windowed || display == Display.NONE));
        Parts parts = glimpse.parts();
        boolean pictured = order.screenshots().isPresent();
        return display == Display.NONE || pictured
            ? walk(
                sandbox,
                ExamRoom.open(display, parts, wiring::warm),
                glimpse,
                pictures(order.screenshots()),
                pictured && !order.walkOnly())
            : watch(ExamRoom.open(display, parts, wiring::warm));
      }
    }
  }

  private ExitCode walk(
      Sandbox sandbox, ExamRoom room, Glimpse glimpse, Path pictures, boolean everyScreen) {
    try {
      boolean whole = new DemoWalk(sandbox, glimpse, new Album(pictures), out).walk();
      if (everyScreen) {
        Path screens = pictures.resolve("screens");
        int taken = new Exhibition(screens, glimpse.parts().staff()).take();
        out.println("every screen: " + taken + " pictures, " + screens);
        out.flush();
      }
      return whole ? ExitCode.DONE : ExitCode.DEFECT;
    } finally {
      room.close();
    }
  }

  private static ExitCode watch(ExamRoom room) {
    try {
      room.awaitClosed();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      room.close();
    }
    return ExitCode.DONE;
  }

  private static Path pictures(Optional<Path> wanted) throws ExamException {
    Path folder = wanted.orElse(Path.of("eksamik-screenshots")).toAbsolutePath();
    try {
      return Files.createDirectories(folder);
    } catch (IOException cannot) {
      throw ExamException.of(Fault.STORAGE, cannot).with("path", folder.toString());
    }
  }
}
