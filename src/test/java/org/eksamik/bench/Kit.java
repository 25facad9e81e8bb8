package org.eksamik.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/**
 * Runs the benchmarks that have a peer, in turn with it, and writes their tables into
 * docs/performance.md. Which of them {@code -Dbench.parts=start,memory} says; all without it.
 */
public final class Kit {
  private static final PerformancePage PAGE =
      new PerformancePage(Path.of("docs", "performance.md"));

  private Kit() {}

  /** Takes about half an hour for all. */
  public static void main(String[] arguments) throws Exception {
    String wanted = System.getProperty("bench.parts", "").strip();
    List<Part> parts =
        wanted.isEmpty()
            ? List.of(Part.values())
            : Arrays.stream(wanted.split(",", -1))
                .map(name -> Part.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    for (Part part : parts) {
      run(part);
    }
  }

  private static void run(Part part) throws IOException, InterruptedException, TimeoutException {
    System.out.printf("%n%s%n", part.spoken());
    double before = load();
    List<Row> rows = part.measurement.measure();
    String note =
        String.format(
            Locale.ROOT,
            "`mvn test-compile exec:exec@bench -Dbench=Kit -Dbench.parts=%s -Deksamik.home=%s`,"
                + " %s, %d cores, load %.1f before and %.1f after, %s.",
            part.spoken(),
            home(),
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            before,
            load(),
            chromium());
    rows.forEach(System.out::println);
    PAGE.write(part.spoken(), rows, note);
  }

  private static Path home() {
    Path home = PageProgram.launcher().getParent().getParent();
    Path here = Path.of("").toAbsolutePath();
    return home.startsWith(here) ? here.relativize(home) : home;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String chromium() throws IOException {
    Path binary = Path.of("/usr/bin/chromium");
    if (!Files.isExecutable(binary)) {
      return "without Chromium";
    }
    Process asked = new ProcessBuilder(binary.toString(), "--version").start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @SuppressWarnings("ImmutableEnumChecker") // the benchmarks hold nothing
  private enum Part {
    START(new StartBenchmark()),
    MEMORY(new MemoryBenchmark()),
    LAUNCH(new LaunchBenchmark()),
    CAMERA(new CameraBenchmark()),
    RECORDING(new RecordingBenchmark());

    private final KitPart measurement;

    Part(KitPart measurement) {
      this.measurement = measurement;
    }

    String spoken() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
