package org.eksamik.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a second a page finds the face before its camera, by a detector that runs as
 * WebAssembly, in Eksamik with the workstation's Chromium. At least 10.
 */
public final class DetectorBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /** Where the detector, its model and a photograph come from: {@code npm ci} fills it. */
  private static final Path DETECTOR = Path.of("src", "test", "detector");

  private static final Path PHOTOGRAPH = Path.of("@vladmandic", "face-api", "demo", "sample3.jpg");

  private DetectorBenchmark() {}

  /** Takes a minute; needs npm. */
  public static void main(String[] arguments) throws Exception {
    fetch();
    Path modules = DETECTOR.resolve("node_modules");
    try (ScratchFolder scratch = ScratchFolder.make();
        BenchSite site = new BenchSite(modules)) {
      Path video = scratch.path().resolve("face.y4m");
      MovingFace.write(modules.resolve(PHOTOGRAPH), video);
      try (Visit visit =
          Visit.open((page, folder) -> command(page, folder, video), site, "detector.html")) {
        Load load =
            visit.measure(WARM_UP, Duration.ofSeconds(Integer.getInteger("bench.seconds", 30)));
        System.out.printf("%.1f faces found a second; %s%n", load.framesPerSecond(), load);
      }
    }
  }

  private static List<String> command(URI page, Path folder, Path video) throws IOException {
    List<String> command = new ArrayList<>(PageProgram.EKSAMIK.words(page, folder));
    command.replaceAll(word -> word.equals("--fake-devices") ? word + "=" + video : word);
    command.addAll(List.of("--engine", "chromium"));
    return command;
  }

  private static void fetch() throws IOException, InterruptedException {
    if (Files.exists(DETECTOR.resolve("node_modules"))) {
      return;
    }
    int answer =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--legacy-peer-deps")
            .directory(DETECTOR.toFile())
            .inheritIO()
            .start()
            .waitFor();
    if (answer != 0) {
      throw new IOException("npm does not fetch the detector: " + answer);
    }
  }
}
