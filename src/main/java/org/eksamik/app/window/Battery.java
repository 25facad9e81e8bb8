package org.eksamik.app.window;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eksamik.ui.status.Workstation.Charge;

/**
 * The workstation's battery, as Linux tells it in files
 * (Documentation/ABI/testing/sysfs-class-power of the kernel); elsewhere there is none to show.
 * Reads files: not for the FX thread.
 */
final class Battery {
  private final Path supplies;

  /**
   * @param supplies the folder with one folder for each supply of power
   */
  Battery(Path supplies) {
    this.supplies = supplies;
  }

  static Battery ofThisMachine() {
    return new Battery(Path.of("/sys/class/power_supply"));
  }

  /** What all batteries hold together; empty without a battery, or with one that tells nothing. */
  Optional<Charge> charge() {
    List<Path> batteries = batteries();
    OptionalDouble percent =
        batteries.stream()
            .flatMap(battery -> text(battery, "capacity").stream())
            .filter(text -> text.matches("\\d{1,3}"))
            .mapToInt(Integer::parseInt)
            .average();
    if (percent.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Charge(
            (int) Math.min(100, Math.round(percent.getAsDouble())),
            batteries.stream().noneMatch(battery -> is(battery, "status", "Discharging"))));
  }

  /** Not those of mice and pens, which tell that they belong to a device. */
  private List<Path> batteries() {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(supplies)) {
      return found;
    }
    try (DirectoryStream<Path> each = Files.newDirectoryStream(supplies)) {
      for (Path supply : each) {
        if (is(supply, "type", "Battery")
            && !is(supply, "scope", "Device")
            && !is(supply, "present", "0")) {
          found.add(supply);
        }
      }
    } catch (IOException unreadable) {
      // A battery that cannot be read is not worth a warning to a student: it is simply not shown.
    }
    return found;
  }

  private static boolean is(Path supply, String file, String value) {
    return text(supply, file).filter(value::equals).isPresent();
  }

  private static Optional<String> text(Path supply, String file) {
    try {
      return Optional.of(Files.readString(supply.resolve(file)).strip());
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
