package org.eksamik.app;

import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.browser.chromium.process.BrowserFlags.FakeMedia;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.profile.ExamSettings.Engine;

/**
 * What the command line says about engines.
 *
 * @param wanted in place of what the profile says
 * @param fake what pages in Chromium see and hear in place of the workstation's devices
 */
public record Engines(Optional<Engine> wanted, Optional<FakeMedia> fake) {
  /** The profile decides, and devices are real unless the program's own are not. */
  public static Engines usual(CaptureSource devices) {
    return of(Optional.empty(), devices, Optional.empty());
  }

  /**
   * The same with a wish.
   *
   * @param video what stands before a fake camera
   */
  public static Engines of(Optional<Engine> wanted, CaptureSource devices, Optional<Path> video) {
    return new Engines(
        wanted, Optional.of(new FakeMedia(video)).filter(_ -> devices instanceof FakeDevices));
  }

  /** What is wanted, or else what the profile says. */
  public Engine orElse(Engine profile) {
    return wanted.orElse(profile);
  }
}
