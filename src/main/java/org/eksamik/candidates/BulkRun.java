package org.eksamik.candidates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a journal through its batches: some under way at a time, so that the provider's pace and
 * not its distance decides how long it takes. For one run.
 */
final class BulkRun {
  private static final Logger log = LoggerFactory.getLogger(BulkRun.class);

  /** Enough to keep ten requests a second under way at a provider that takes 800 ms for each. */
  private static final int UNDER_WAY = 8;

  private final CandidateDirectory directory;
  private final Capability operation;
  private final RunJournal journal;
  private final BatchSender<Candidate> sender;
  private final BulkWords words;
  private final BulkProgress progress;
  private final Semaphore free = new Semaphore(UNDER_WAY);
  private final AtomicReference<Optional<ExamException>> failure =
      new AtomicReference<>(Optional.empty());

  BulkRun(
      CandidateDirectory directory,
      Capability operation,
      RunJournal journal,
      BatchSender<Candidate> sender,
      BulkWords words,
      BulkProgress progress) {
    this.directory = directory;
    this.operation = operation;
    this.journal = journal;
    this.sender = sender;
    this.words = words;
    this.progress = progress;
  }

  /** Runs to the end, or until something ends it; then what is under way is waited for. */
  BulkReport run(CandidateLines lines) throws ExamException {
    RunPlan plan = journal.plan();
    try (RefusedFile refused = RefusedFile.open(plan.refused(), lines, journal.refusedLength())) {
      progress.at(count());
      feed(lines, refused);
      Optional<ExamException> ended = failure.get();
      if (ended.isPresent()) {
        throw ended.get();
      }
      journal.end();
    }
    Optional<Path> file = journal.refused() == 0 ? Optional.empty() : Optional.of(plan.refused());
    return new BulkReport(plan.total(), journal.taken(), journal.refused(), file);
  }

  private void feed(CandidateLines lines, RefusedFile refused) throws ExamException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<CandidateLine> batch = next(lines);
      for (int number = 0; !batch.isEmpty() && failure.get().isEmpty(); number++) {
        if (!journal.isDone(number)) {
          free.acquire();
          int which = number;
          List<CandidateLine> these = batch;
          threads.execute(() -> workOn(which, these, refused));
        }
        batch = next(lines);
      }
      threads.shutdown();
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED).with("provider", directory.provider());
    } finally {
      threads.shutdownNow();
      awaitInterrupted(threads);
    }
  }

  /** The journal closes next: nobody may write to it afterwards. */
  private static void awaitInterrupted(ExecutorService threads) {
    boolean interrupted = Thread.interrupted();
    threads.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<CandidateLine> next(CandidateLines lines) throws ExamException {
    List<CandidateLine> batch = new ArrayList<>();
    while (batch.size() < journal.plan().batchSize()) {
      Optional<CandidateLine> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      batch.add(line.get());
    }
    return batch;
  }

  private void workOn(int number, List<CandidateLine> batch, RefusedFile refused) {
    try {
      if (failure.get().isEmpty()) {
        settle(number, batch, refused);
      }
    } catch (ExamException why) {
      failure.compareAndSet(Optional.empty(), Optional.of(why));
    } catch (RuntimeException defect) {
      log.error("batch {} ended early", number, defect);
      failure.compareAndSet(Optional.empty(), Optional.of(ExamException.of(Fault.DEFECT, defect)));
    } finally {
      free.release();
    }
  }

  private void settle(int number, List<CandidateLine> batch, RefusedFile file)
      throws ExamException {
    List<RefusedFile.Refusal> refusals = new ArrayList<>();
    List<CandidateLine> good = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (CandidateLine line : batch) {
      Optional<String> unfit = unfit(line);
      if (unfit.isPresent()) {
        refusals.add(new RefusedFile.Refusal(line, unfit.get()));
      } else {
        good.add(line);
        line.candidate().ifPresent(candidates::add);
      }
    }
    if (!good.isEmpty()) {
      boolean maybeSent = journal.isSent(number);
      journal.sending(number);
      List<Verdict> verdicts = sender.send(candidates, maybeSent);
      for (int i = 0; i < good.size(); i++) {
        if (verdicts.get(i) instanceof Verdict.Refused(var reason)) {
          refusals.add(new RefusedFile.Refusal(good.get(i), words.refused(reason)));
        }
      }
    }
    refusals.sort(Comparator.comparingLong(refusal -> refusal.line().number()));
    synchronized (this) {
      long length = file.add(refusals);
      journal.done(number, batch.size() - refusals.size(), refusals.size(), length);
      progress.at(count());
    }
  }

  /** Why a line cannot be sent, if it cannot. */
  private Optional<String> unfit(CandidateLine line) throws ExamException {
    return switch (line.content()) {
      case CandidateLine.Unusable(var problem, var about) ->
          Optional.of(words.unusable(problem, about));
      case CandidateLine.Person(var candidate) -> {
        List<CellProblem> problems = directory.problems(operation, candidate);
        yield problems.isEmpty() ? Optional.empty() : Optional.of(words.problems(problems));
      }
    };
  }

  private BulkCount count() {
    return new BulkCount(journal.plan().total(), journal.taken(), journal.refused());
  }
}
