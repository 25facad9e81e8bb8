package org.eksamik.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a program needs while it shows a page.
 *
 * @param cores seconds of processor time, user and system, for a second
 * @param megabytes of memory (PSS), at the end
 * @param framesPerSecond that the page counted
 */
record Load(double cores, double megabytes, double framesPerSecond) {
  /** The middle of each figure. */
  static Load median(List<Load> loads) {
    return new Load(
        median(loads, Load::cores),
        median(loads, Load::megabytes),
        median(loads, Load::framesPerSecond));
  }

  private static double median(List<Load> loads, ToDoubleFunction<Load> figure) {
    return Medians.of(loads.stream().mapToDouble(figure));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.3f core, %.0f MB, %.1f/s", cores, megabytes, framesPerSecond);
  }
}
