package org.eksamik.browser.chromium.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A browser of the Chromium family on this workstation.
 *
 * @param program what is started: the browser itself rather than its distribution's script, which
 *     adds flags of its own
 * @param version as it tells it, such as {@code 156.0.8078.79}
 */
public record InstalledBrowser(Path program, String version) {
  /** The oldest in whose protocol everything that is asked for here has been seen. */
  public static final int OLDEST = 132;

  private static final Pattern VERSION = Pattern.compile("\\b(\\d+)(?:\\.\\d+){3}\\b");
  private static final int PATIENCE_SECONDS = 10;

  private static final List<Path> USUAL =
      Stream.of(
              "/usr/lib/chromium/chromium",
              "/usr/lib/chromium-browser/chromium-browser",
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/opt/google/chrome/chrome",
              "/opt/microsoft/msedge/msedge")
          .map(Path::of)
          .toList();

  /** The first that is there; blocks until it has told its version. */
  public static Optional<InstalledBrowser> find() {
    return find(USUAL);
  }

  static Optional<InstalledBrowser> find(List<Path> places) {
    return places.stream()
        .filter(Files::isExecutable)
        .flatMap(place -> askVersion(place).map(v -> new InstalledBrowser(place, v)).stream())
        .findFirst();
  }

  public boolean isNewEnough() {
    return major() >= OLDEST;
  }

  /** The version's first number. */
  public int major() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  private static Optional<String> askVersion(Path program) {
    try {
      Process asked =
          new ProcessBuilder(program.toString(), "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        asked.destroyForcibly();
        return Optional.empty();
      }
      try (InputStream answer = asked.getInputStream()) {
        String said = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        return VERSION.matcher(said).results().map(MatchResult::group).findFirst();
      }
    } catch (IOException notOurs) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
