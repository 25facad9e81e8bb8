package org.eksamik.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;

/**
 * Shows one page in Eksamik and in Debian's Chromium, in turn, and prints what each needed. Without
 * Chromium only Eksamik is measured.
 */
final class PageBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  private final int rounds;
  private final Duration time;

  /** Two rounds of {@code -Dbench.seconds} (30 without it). */
  PageBenchmark() {
    this(2, Duration.ofSeconds(Integer.getInteger("bench.seconds", 30)));
  }

  private PageBenchmark(int rounds, Duration time) {
    this.rounds = rounds;
    this.time = time;
  }

  /**
   * Measures and prints.
   *
   * @param what for the reader
   * @param page with its parameters
   */
  Comparison run(String what, String page) throws IOException, InterruptedException {
    System.out.printf("%n%s (%s)%n", what, page);
    Map<PageProgram, List<Load>> loads = new EnumMap<>(PageProgram.class);
    for (int round = 0; round < rounds; round++) {
      for (PageProgram program : PageProgram.values()) {
        if (program.isThere()) {
          measure(program, page, loads.computeIfAbsent(program, _ -> new ArrayList<>()));
        } else {
          System.out.printf("  %-9s is not on this machine%n", program);
        }
      }
    }
    conclude(loads);
    return new Comparison(loads);
  }

  /** All that was measured with one page. */
  record Comparison(Map<PageProgram, List<Load>> loads) {
    /** One of its figures as a line of a table. */
    Row row(String what, ToDoubleFunction<Load> figure, String unit, String aim) {
      return Row.of(
          what, unit, of(PageProgram.EKSAMIK, figure), of(PageProgram.CHROMIUM, figure), aim);
    }

    private List<Double> of(PageProgram program, ToDoubleFunction<Load> figure) {
      return loads.getOrDefault(program, List.of()).stream().map(figure::applyAsDouble).toList();
    }
  }

  private void measure(PageProgram program, String page, List<Load> into)
      throws IOException, InterruptedException {
    try (BenchSite site = new BenchSite();
        Visit visit = Visit.open(program, site, page)) {
      Load load = visit.measure(WARM_UP, time);
      System.out.printf("  %-9s %s%n", program, load);
      into.add(load);
    } catch (TimeoutException silent) {
      System.out.printf("  %-9s shows no picture: %s%n", program, silent.getMessage());
    }
  }

  private static void conclude(Map<PageProgram, List<Load>> loads) {
    Map<PageProgram, Load> medians = new EnumMap<>(PageProgram.class);
    loads.forEach((program, all) -> {
      if (!all.isEmpty()) {
        medians.put(program, Load.median(all));
      }
    });
    medians.forEach((program, load) -> System.out.printf("  median of %-9s %s%n", program, load));
    Load ours = medians.get(PageProgram.EKSAMIK);
    Load theirs = medians.get(PageProgram.CHROMIUM);
    if (ours != null && theirs != null) {
      System.out.printf(
          "  Eksamik to Chromium: processor %.2f, memory %.2f%n",
          ours.cores() / theirs.cores(), ours.megabytes() / theirs.megabytes());
    }
  }
}
