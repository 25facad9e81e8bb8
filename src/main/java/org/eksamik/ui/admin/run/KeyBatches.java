package org.eksamik.ui.admin.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eksamik.candidates.KeyOutcome;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateKeys;

/** Has keys dealt with batch by batch, so that it can stop in between and still tell what was. */
public final class KeyBatches {
  private final int size;
  private final Call call;
  private final Consumer<CandidateKeys> settled;

  /** Deals with one batch. */
  @FunctionalInterface
  public interface Call {
    List<KeyOutcome> of(CandidateKeys batch) throws ExamException;
  }

  /**
   * Readies it.
   *
   * @param settled hears of each batch that got its verdicts, on the thread of the run
   */
  public KeyBatches(int size, Call call, Consumer<CandidateKeys> settled) {
    this.size = size;
    this.call = call;
    this.settled = settled;
  }

  /** Deals with all of them, or until stopped or failed. */
  public RunReport run(List<CandidateKeys> keys, RunProgress progress) {
    long all = keys.stream().mapToLong(each -> each.values().size()).sum();
    RunReport.Count count = new RunReport.Count();
    progress.total(all);
    try {
      for (CandidateKeys each : keys) {
        run(each, count, progress);
      }
      return count.report(all, Optional.empty());
    } catch (ExamException why) {
      return count.report(all, Optional.of(why));
    }
  }

  private void run(CandidateKeys keys, RunReport.Count count, RunProgress progress)
      throws ExamException {
    List<String> all = keys.values();
    for (int from = 0; from < all.size() && !progress.isStopped(); from += size) {
      CandidateKeys batch = keys.with(all.subList(from, Math.min(all.size(), from + size)));
      call.of(batch).forEach(outcome -> count.add(outcome.key(), outcome.verdict()));
      settled.accept(batch);
      progress.advance(batch.values().size());
    }
  }
}
