package org.eksamik.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A page that shows its camera, records it and sends every part, for a long time: 120 minutes, or
 * {@code -Dbench.minutes}. After the first ten minutes (or a fifth of a shorter run) its own
 * memory is to stay within 20 MB up or down.
 */
public final class SoakBenchmark {
  private static final int MOST_WARM_UP_MINUTES = 10;
  private static final double MEGABYTE = 1e6;

  private SoakBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int minutes = Integer.getInteger("bench.minutes", 120);
    int warmUp = Math.max(1, Math.min(MOST_WARM_UP_MINUTES, minutes / 5));
    List<Double> after = new ArrayList<>();
    try (BenchSite site = new BenchSite();
        Visit visit = Visit.open(PageProgram.EKSAMIK, site, "session.html?rate=15")) {
      for (int minute = 1; minute <= minutes; minute++) {
        TimeUnit.NANOSECONDS.sleep(Duration.ofMinutes(1).toNanos());
        // Throws where the page has failed or tells nothing any more.
        site.nextReading();
        site.takeReadings();
        double megabytes = visit.tree().ownMemory() / MEGABYTE;
        System.out.printf(
            "minute %3d: %.0f MB, with libraries %.0f MB%n",
            minute, megabytes, visit.tree().memory() / MEGABYTE);
        if (minute >= warmUp) {
          after.add(megabytes);
        }
      }
    }
    double lowest = after.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double highest = after.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    System.out.printf(
        "after %d of %d minutes: %.0f to %.0f MB, first %.0f, last %.0f%n",
        warmUp, minutes, lowest, highest, after.getFirst(), after.getLast());
  }
}
