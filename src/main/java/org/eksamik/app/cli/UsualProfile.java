package org.eksamik.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where an administrator leaves the profile of a workstation, so that nobody has to name it. */
final class UsualProfile {
  private static final String NAME = "profile.json";

  private UsualProfile() {}

  static Optional<Path> ofThisMachine() {
    return Optional.of(of(System.getProperty("os.name", ""), System.getenv()))
        .filter(Files::isRegularFile);
  }

  static Path of(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"))
          .resolve("Eksamik")
          .resolve(NAME);
    }
    if (name.startsWith("mac")) {
      return Path.of("/Library/Application Support/Eksamik", NAME);
    }
    return Path.of("/etc/eksamik", NAME);
  }
}
