package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where programs keep their state on this system. */
final class UsualDataFolder {
  private UsualDataFolder() {}

  static Path path() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home")),
        System.getenv());
  }

  static Path of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return given(environment, "LOCALAPPDATA")
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("Eksamik");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Eksamik");
    }
    // XDG Base Directory Specification: a relative path there is to be ignored.
    return given(environment, "XDG_STATE_HOME")
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".local").resolve("state"))
        .resolve("eksamik");
  }

  private static Optional<Path> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
