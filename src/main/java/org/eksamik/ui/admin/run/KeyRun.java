package org.eksamik.ui.admin.run;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Verdict;

/**
 * Sends keys in the batches that a directory takes, one after another, and stops at the first call
 * that fails as a whole.
 */
public final class KeyRun {
  private final int batchSize;
  private final Call call;
  private final Heard heard;

  /** One call for one batch; one verdict each, in the order of the keys. */
  @FunctionalInterface
  public interface Call {
    List<Verdict> send(CandidateKeys batch) throws ExamException;
  }

  /** Hears of each key that got a verdict, whichever it was; on the thread of the run. */
  @FunctionalInterface
  public interface Heard {
    void verdict(CandidateKeys one);
  }

  public KeyRun(int batchSize, Call call, Heard heard) {
    this.batchSize = batchSize;
    this.call = call;
    this.heard = heard;
  }

  /** Sends them all, or until stopped. */
  public RunReport send(List<CandidateKeys> keys, RunProgress progress) {
    long all = keys.stream().mapToLong(each -> each.values().size()).sum();
    RunReport.Count count = new RunReport.Count();
    progress.total(all);
    try {
      for (CandidateKeys each : keys) {
        send(each, count, progress);
      }
      return count.report(all, Optional.empty());
    } catch (ExamException why) {
      return count.report(all, Optional.of(why));
    }
  }

  private void send(CandidateKeys keys, RunReport.Count count, RunProgress progress)
      throws ExamException {
    List<String> all = keys.values();
    for (int from = 0; from < all.size() && !progress.isStopped(); from += batchSize) {
      List<String> batch = all.subList(from, Math.min(all.size(), from + batchSize));
      List<Verdict> verdicts = call.send(keys.with(batch));
      for (int each = 0; each < batch.size(); each++) {
        count.add(batch.get(each), verdicts.get(each));
        heard.verdict(new CandidateKeys(keys.kind(), List.of(batch.get(each))));
      }
      progress.advance(batch.size());
    }
  }
}
