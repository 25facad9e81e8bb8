package org.eksamik.candidates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.eksamik.csv.FileFault;
import org.eksamik.db.StorageTrouble;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.Capability;
import org.eksamik.words.Detail;

/**
 * Adds or updates all candidates of a file. Every run has a journal in the data folder, by which a
 * run that was interrupted, at whatever moment, goes on without taking anyone twice. Safe for
 * several threads and several programs.
 */
public final class CandidateRuns {
  private static final String ENDING = ".run";

  private final Path folder;
  private final BulkWords words;
  private final Duration doubtPause;

  /**
   * Runs whose journals lie here.
   *
   * @param data the data folder
   * @param words for the reasons beside refused lines
   */
  public CandidateRuns(Path data, BulkWords words) {
    this(data, words, BatchSender.USUAL_DOUBT_PAUSE);
  }

  CandidateRuns(Path data, BulkWords words, Duration doubtPause) {
    this.folder = data.resolve("candidates");
    this.words = words;
    this.doubtPause = doubtPause;
  }

  /** What to do with a journal that is there. */
  public enum Begin {
    /** Only where there is none: a run for the same file is refused. */
    FRESH,
    /** Go on where it ended; begin where there is none. */
    RESUME,
    /** Forget it and take the whole file again. */
    AGAIN
  }

  /**
   * What is done with which file where.
   *
   * @param operation {@code ADD} or {@code UPDATE}
   * @param place tells this provider's account (and exam) from others: no secret
   */
  public record Order(
      CandidateDirectory directory, Capability operation, String place, CandidateSource source) {}

  /**
   * Takes every candidate of the file to the provider; waits until all are settled. Interrupting
   * the thread cancels the run, which can be resumed.
   *
   * @throws ExamException {@code FILE_INVALID} before anything is sent; {@code USAGE} where a
   *     journal says that this file was begun or done already; else what ended the run, which can
   *     be resumed
   */
  public BulkReport run(Order order, Begin begin, BulkProgress progress) throws ExamException {
    CandidateSource.Survey survey = order.source().survey();
    Path input = order.source().file().toAbsolutePath().normalize();
    String what = order.operation() + " " + order.directory().provider() + " " + order.place();
    Path file = folder.resolve(name(what, survey.digest()));
    if (begin != Begin.AGAIN) {
      requireSameInput(what, survey, input);
    }
    try (RunJournal journal = journal(order, begin, survey, input, what, file);
        CandidateLines lines = order.source().open()) {
      if (journal.isEnded()) {
        return new BulkReport(
            journal.plan().total(),
            journal.taken(),
            journal.refused(),
            Optional.of(journal.plan().refused()).filter(_ -> journal.refused() > 0));
      }
      Sending<Candidate> sending =
          order.operation() == Capability.ADD
              ? new Sending.Adding(order.directory())
              : new Sending.Updating(order.directory());
      BatchSender<Candidate> sender = new BatchSender<>(sending, doubtPause);
      return new BulkRun(order.directory(), order.operation(), journal, sender, words, progress)
          .run(lines);
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(input, unreadable);
    }
  }

  private static RunJournal journal(
      Order order, Begin begin, CandidateSource.Survey survey, Path input, String what, Path file)
      throws ExamException {
    Optional<RunJournal.Glance> there = RunJournal.glance(file);
    // Where nothing was sent yet there is nothing to go on with.
    if (there.filter(RunJournal.Glance::anySent).isPresent() && begin != Begin.AGAIN) {
      if (begin == Begin.RESUME) {
        return RunJournal.resume(file);
      }
      throw there.get().ended() ? usage(Detail.of("run-taken")) : usage(Detail.of("run-begun"));
    }
    int size = order.directory().batchSize(order.operation());
    return RunJournal.begin(
        file,
        new RunPlan(what, survey.digest(), input, RefusedFile.beside(input), size, survey.lines()));
  }

  /**
   * A file that was changed after its run was interrupted is another file: resuming it would take
   * those who were taken before once more.
   */
  private void requireSameInput(String what, CandidateSource.Survey survey, Path input)
      throws ExamException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> journals = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path journal : journals) {
        if (RunJournal.glance(journal)
            .filter(glance -> glance.anySent() && !glance.ended())
            .map(RunJournal.Glance::plan)
            .filter(plan -> plan.what().equals(what) && plan.input().equals(input))
            .filter(plan -> !plan.digest().equals(survey.digest()))
            .isPresent()) {
          throw usage(Detail.of("run-changed", "file", input.toString()));
        }
      }
    } catch (IOException unreadable) {
      throw StorageTrouble.of(unreadable, folder);
    }
  }

  private static ExamException usage(Said detail) {
    return ExamException.of(Fault.USAGE).with("detail", detail);
  }

  private static String name(String what, String digest) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      byte[] key = hash.digest((what + "\n" + digest).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(key, 0, 16) + ENDING;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
