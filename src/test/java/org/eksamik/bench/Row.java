package org.eksamik.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A line of a table in docs/performance.md.
 *
 * @param ours the median here
 * @param theirs the median of the peer, where it was measured
 * @param aim the most that is wanted, in words
 */
record Row(String what, String unit, double ours, OptionalDouble theirs, String aim) {
  /** A figure that is wanted in proportion to the peer's. */
  static Row toPeer(
      String what, String unit, List<Double> ours, List<Double> theirs, double ratio) {
    return of(what, unit, ours, theirs, String.format(Locale.ROOT, "%.2f of it", ratio));
  }

  /** A figure that is wanted by itself. */
  static Row of(String what, String unit, List<Double> ours, List<Double> theirs, String aim) {
    DoubleStream measured = theirs.stream().mapToDouble(it -> it).filter(it -> !Double.isNaN(it));
    double[] there = measured.toArray();
    return new Row(
        what,
        unit,
        Medians.of(ours.stream().mapToDouble(it -> it)),
        there.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Medians.of(DoubleStream.of(there))),
        aim);
  }

  /** As Markdown writes it. */
  String markdown() {
    return String.format(
        "| %s | %s | %s | %s | %s |",
        what,
        number(ours),
        theirs.isPresent() ? number(theirs.getAsDouble()) : "–",
        theirs.isPresent() ? String.format(Locale.ROOT, "%.2f", ours / theirs.getAsDouble()) : "–",
        aim);
  }

  private String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.0f %s", value, unit);
  }

  @Override
  public String toString() {
    return markdown();
  }
}
