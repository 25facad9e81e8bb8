package org.eksamik.ui.admin.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.Verdict;

/**
 * What came of a run.
 *
 * @param done how many went well
 * @param left those that did not, at most {@link #MOST_NAMED} of them
 * @param notDone how many did not go well, named or not
 * @param untouched how many it never came to
 * @param failure what ended it before its end
 * @param refusedLines a file with the lines that were not taken, where there is one
 */
public record RunReport(
    long done,
    List<Left> left,
    long notDone,
    long untouched,
    Optional<ExamException> failure,
    Optional<Path> refusedLines) {
  /** More names than this nobody reads. */
  public static final int MOST_NAMED = 500;

  /**
   * Somebody for whom it did not go well.
   *
   * @param who their identifier or login
   * @param verdict never {@code Done}
   */
  public record Left(String who, Verdict verdict) {}

  public RunReport {
    left = List.copyOf(left);
  }

  /** All of these were read. */
  public static RunReport read(long all) {
    return new RunReport(all, List.of(), 0, 0, Optional.empty(), Optional.empty());
  }

  /** Whether everything went as asked. */
  public boolean isWhole() {
    return notDone == 0 && untouched == 0 && failure.isEmpty();
  }

  /** Counts verdicts as they come. For one thread. */
  public static final class Count {
    private final List<Left> left = new ArrayList<>();
    private long done;
    private long notDone;

    /** One more verdict. */
    public void add(String who, Verdict verdict) {
      switch (verdict) {
        case Verdict.Done _ -> done++;
        case Verdict.Refused _, Verdict.Unclear _ -> {
          notDone++;
          if (left.size() < MOST_NAMED) {
            left.add(new Left(who, verdict));
          }
        }
      }
    }

    /** How many verdicts came. */
    public long all() {
      return done + notDone;
    }

    /** The report of a run that was about {@code all}. */
    public RunReport report(long all, Optional<ExamException> failure) {
      return new RunReport(done, left, notDone, all - all(), failure, Optional.empty());
    }
  }
}
