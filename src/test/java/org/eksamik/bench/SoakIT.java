package org.eksamik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link SoakBenchmark} looks at for hours, for as long as a build may take. */
@Tag("slow")
class SoakIT {
  private static final int RATE = 15;
  private static final int WARM_UP = 25 * RATE;
  private static final int WHOLE = 55 * RATE;

  /** Java's heap finds its size in the first minutes; a picture kept each time would be 500 MB. */
  private static final double MOST_GROWTH = 100;

  @Test
  void keepsNothingOfThePicturesThatAPageRecords() throws Exception {
    try (BenchSite site = new BenchSite();
        Visit visit = Visit.open(PageProgram.EKSAMIK, site, "session.html?rate=" + RATE)) {
      await(site, WARM_UP);
      double before = visit.tree().ownMemory() / 1e6;
      await(site, WHOLE);
      assertThat(visit.tree().ownMemory() / 1e6 - before).isLessThan(MOST_GROWTH);
    }
  }

  /** Fails where the page tells nothing any more. */
  private static void await(BenchSite site, int frames) throws Exception {
    while (site.nextReading().path("frames").asInt() < frames) {
      site.takeReadings();
    }
  }
}
