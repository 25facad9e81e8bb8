package org.eksamik.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether this machine can have a graphics card. JavaFX looks for one at every start and takes a
 * tenth of a second for it, before anything else; where the system names none, the look is spared.
 */
final class GraphicsCard {
  /** Those of the kernel's drivers, of NVIDIA's own, and of Windows below a Linux. */
  private static final List<String> DEVICES = List.of("dri", "nvidia0", "dxg");

  private GraphicsCard() {}

  static boolean mayBeThere() {
    return mayBeThere(System.getProperty("os.name", ""), Path.of("/dev"));
  }

  /** Only Linux says it by files; elsewhere JavaFX has to look. */
  static boolean mayBeThere(String system, Path devices) {
    return !system.equals("Linux")
        || DEVICES.stream().anyMatch(name -> Files.exists(devices.resolve(name)));
  }
}
