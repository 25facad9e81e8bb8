package org.eksamik.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that shows a page with test devices, without a display and without graphics card. */
enum PageProgram implements PageCommand {
  EKSAMIK("Eksamik") {
    @Override
    boolean isThere() {
      return Files.isExecutable(launcher());
    }

    @Override
    public List<String> words(URI page, Path folder) throws IOException {
      Path profile = Files.writeString(folder.resolve("profile.json"), PROFILE);
      return List.of(
          launcher().toString(),
          "check",
          page.toString(),
          "--headless",
          "--fake-devices",
          "--profile",
          profile.toString(),
          "--data",
          folder.resolve("data").toString(),
          "--wait",
          "false",
          "--timeout",
          Integer.toString(LONGEST_SECONDS));
    }
  },

  CHROMIUM("Chromium") {
    @Override
    boolean isThere() {
      return Files.isExecutable(BINARY);
    }

    @Override
    public List<String> words(URI page, Path folder) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  BINARY.toString(),
                  "--headless",
                  "--disable-gpu",
                  "--use-fake-device-for-media-stream",
                  "--use-fake-ui-for-media-stream",
                  "--autoplay-policy=no-user-gesture-required",
                  "--no-first-run",
                  "--window-size=1280,800",
                  "--user-data-dir=" + folder.resolve("browser")));
      // Chromium's own sandbox does not run as root, which build machines often are.
      if (System.getProperty("user.name").equals("root")) {
        command.add("--no-sandbox");
      }
      command.add(page.toString());
      return command;
    }
  };

  private static final Path BINARY = Path.of("/usr/bin/chromium");
  private static final int LONGEST_SECONDS = 3 * 60 * 60;
  private static final String PROFILE =
      """
      {"profile": 1, "title": "Benchmark", "language": "en", "login": {"local": {}},
       "createCandidates": true,
       "providers": {"onlineexammaker": {"code": "benchmark"}},
       "exams": [{"id": "one", "title": "One", "provider": "onlineexammaker"}],
       "browser": {
         "allow": ["http://127.0.0.1:*", "http://localhost:*"],
         "camera": ["http://127.0.0.1:*", "http://localhost:*"],
         "microphone": ["http://127.0.0.1:*"], "screen": ["http://127.0.0.1:*"]}}
      """;

  private final String spoken;

  PageProgram(String spoken) {
    this.spoken = spoken;
  }

  /** Whether this machine has it. */
  abstract boolean isThere();

  /** The program as administrators get it: {@code mvn package} leaves it there. */
  static Path launcher() {
    return Path.of(System.getProperty("eksamik.home", "target/eksamik"), "bin", "eksamik")
        .toAbsolutePath();
  }

  @Override
  public String toString() {
    return spoken;
  }
}
