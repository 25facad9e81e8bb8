package org.eksamik.ui.admin.candidates.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.provider.ExamResult;

/**
 * What many results say together.
 *
 * @param bars how many scored how much; empty where nobody has a score
 * @param unclear results that say neither passed nor failed
 */
public record Scores(
    List<Bar> bars, Optional<BigDecimal> mean, long passed, long failed, long unclear) {
  private static final int MOST_BARS = 10;

  /**
   * Scores from one bound to below the next; the last bar has its upper bound too.
   *
   * @param to the next bar's {@code from}
   */
  public record Bar(BigDecimal from, BigDecimal to, long count) {}

  public Scores {
    bars = List.copyOf(bars);
  }

  /** Reckons them; takes as long as the list is. */
  public static Scores of(List<ExamResult> results) {
    List<BigDecimal> scores =
        results.stream().map(ExamResult::score).flatMap(Optional::stream).toList();
    long passed = results.stream().filter(it -> it.passed().filter(yes -> yes).isPresent()).count();
    long failed =
        results.stream().filter(it -> it.passed().filter(yes -> !yes).isPresent()).count();
    return new Scores(bars(scores), mean(scores), passed, failed, results.size() - passed - failed);
  }

  private static Optional<BigDecimal> mean(List<BigDecimal> scores) {
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(
            scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP));
  }

  private static List<Bar> bars(List<BigDecimal> scores) {
    if (scores.isEmpty()) {
      return List.of();
    }
    BigDecimal least =
        scores.stream().min(BigDecimal::compareTo).orElseThrow().min(BigDecimal.ZERO);
    BigDecimal most = scores.stream().max(BigDecimal::compareTo).orElseThrow();
    BigDecimal step = step(most.subtract(least));
    BigDecimal from = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    List<Bar> bars = new ArrayList<>();
    while (bars.isEmpty() || from.compareTo(most) < 0) {
      BigDecimal to = from.add(step);
      BigDecimal low = from;
      boolean last = to.compareTo(most) >= 0;
      long count =
          scores.stream()
              .filter(score ->
                  score.compareTo(low) >= 0
                      && (score.compareTo(to) < 0 || (last && score.compareTo(to) == 0)))
              .count();
      bars.add(new Bar(from, to, count));
      from = to;
    }
    return bars;
  }

  /** 1, 2 or 5 with zeros: the smallest with which the bars suffice. */
  private static BigDecimal step(BigDecimal range) {
    BigDecimal ten = BigDecimal.ONE;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        BigDecimal step = ten.multiply(BigDecimal.valueOf(factor));
        if (step.multiply(BigDecimal.valueOf(MOST_BARS)).compareTo(range) >= 0) {
          return step;
        }
      }
      ten = ten.multiply(BigDecimal.TEN);
    }
  }
}
