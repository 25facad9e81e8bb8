package org.eksamik.app.window;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The workstation's battery, as Linux tells it in files; elsewhere there is none to show. */
final class Battery {
  private final Path supplies;

  Battery(Path supplies) {
    this.supplies = supplies;
  }

  static Battery ofThisMachine() {
    return new Battery(Path.of("/sys/class/power_supply"));
  }

  /** The charge in percent; empty without a battery. */
  OptionalInt percent() {
    if (!Files.isDirectory(supplies)) {
      return OptionalInt.empty();
    }
    try (DirectoryStream<Path> batteries = Files.newDirectoryStream(supplies, "BAT*")) {
      for (Path battery : batteries) {
        return OptionalInt.of(
            Integer.parseInt(Files.readString(battery.resolve("capacity")).strip()));
      }
    } catch (IOException | NumberFormatException unreadable) {
      // A battery that cannot be read is not worth a warning to a student: it is simply not shown.
      return OptionalInt.empty();
    }
    return OptionalInt.empty();
  }
}
