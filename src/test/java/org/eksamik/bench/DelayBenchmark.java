package org.eksamik.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

/**
 * How old a picture is when the page has it: the test camera's pictures hold the clock, and the
 * page compares it with its own. At most 100 ms in the median.
 */
public final class DelayBenchmark {
  private static final int WARM_UP_SECONDS = 10;

  private DelayBenchmark() {}

  /** Takes about two minutes. */
  public static void main(String[] arguments) throws Exception {
    for (int rate : List.of(20, 30)) {
      run(rate, Integer.getInteger("bench.seconds", 30));
    }
  }

  private static void run(int rate, int seconds)
      throws IOException, InterruptedException, TimeoutException {
    try (BenchSite site = new BenchSite();
        Visit _ = Visit.open(PageProgram.EKSAMIK, site, "delay.html?rate=" + rate)) {
      TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
      site.takeReadings();
      TimeUnit.SECONDS.sleep(seconds);
      double[] delays =
          site.takeReadings().stream()
              .flatMap(reading -> StreamSupport.stream(reading.path("delays").spliterator(), false))
              .mapToDouble(JsonNode::asDouble)
              .sorted()
              .toArray();
      System.out.printf(
          "%d pictures a second: median %.0f ms, 95 of 100 within %.0f ms, longest %.0f ms"
              + " (%d pictures)%n",
          rate,
          Medians.of(Arrays.stream(delays)),
          delays[delays.length * 95 / 100],
          delays[delays.length - 1],
          delays.length);
    }
  }
}
