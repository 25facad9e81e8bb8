package org.eksamik.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eksamik.app.WorkstationFiles;

/** Where an administrator leaves the profile of a workstation, so that nobody has to name it. */
final class UsualProfile {
  private static final String NAME = "profile.json";

  private UsualProfile() {}

  static Optional<Path> ofThisMachine() {
    return Optional.of(of(System.getProperty("os.name", ""), System.getenv()))
        .filter(Files::isRegularFile);
  }

  static Path of(String system, Map<String, String> environment) {
    return WorkstationFiles.machineFolder(system, environment).resolve(NAME);
  }
}
