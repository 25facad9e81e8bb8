package org.eksamik.candidates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateGroup;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.Found;
import org.eksamik.provider.GroupMove;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Permission;
import org.eksamik.provider.Verdict;

/**
 * Deletes, moves or permits candidates by their keys, batch by batch, each with one outcome. It
 * needs no journal: the same keys may be given again. Safe for several threads.
 */
public final class KeyRun {
  private final CandidateDirectory directory;
  private final BulkProgress progress;
  private final Duration doubtPause;

  public KeyRun(CandidateDirectory directory, BulkProgress progress) {
    this(directory, progress, BatchSender.USUAL_DOUBT_PAUSE);
  }

  KeyRun(CandidateDirectory directory, BulkProgress progress, Duration doubtPause) {
    this.directory = directory;
    this.progress = progress;
    this.doubtPause = doubtPause;
  }

  /** Deletes candidates for good. Waits for the network; interrupting the thread cancels. */
  public List<KeyOutcome> delete(CandidateKeys keys) throws ExamException {
    return run(keys, Capability.DELETE, directory::delete, this::areGone);
  }

  public List<KeyOutcome> move(CandidateKeys keys, GroupMove move) throws ExamException {
    return run(
        keys,
        Capability.MOVE,
        batch -> directory.move(batch, move),
        batch -> are(batch, candidate -> isMoved(candidate, move)));
  }

  public List<KeyOutcome> permit(CandidateKeys keys, Permission permission) throws ExamException {
    return run(
        keys,
        Capability.PERMIT,
        batch -> directory.permit(batch, permission),
        batch -> batch.values().stream().map(_ -> Optional.<Verdict>empty()).toList());
  }

  private List<KeyOutcome> run(
      CandidateKeys keys, Capability capability, Call<Verdict> call, Call<Optional<Verdict>> look)
      throws ExamException {
    BatchSender<String> sender =
        new BatchSender<>(new ByKey(keys, capability, call, look), doubtPause);
    List<String> all = keys.values().stream().distinct().toList();
    List<KeyOutcome> outcomes = new ArrayList<>();
    int size = directory.batchSize(capability);
    for (int start = 0; start < all.size(); start += size) {
      List<String> batch = all.subList(start, Math.min(start + size, all.size()));
      List<Verdict> verdicts = sender.send(batch, false);
      for (int i = 0; i < batch.size(); i++) {
        outcomes.add(new KeyOutcome(batch.get(i), verdicts.get(i)));
      }
      long taken =
          outcomes.stream().filter(outcome -> outcome.verdict() instanceof Verdict.Done).count();
      progress.at(new BulkCount(all.size(), taken, outcomes.size() - taken));
    }
    return List.copyOf(outcomes);
  }

  private List<Optional<Verdict>> areGone(CandidateKeys batch) throws ExamException {
    Set<String> missing = new HashSet<>(directory.show(batch).missing());
    return batch.values().stream().map(key -> done(key, missing.contains(key))).toList();
  }

  private List<Optional<Verdict>> are(CandidateKeys batch, Predicate<KnownCandidate> asWanted)
      throws ExamException {
    Found found = directory.show(batch);
    return batch.values().stream()
        .map(key ->
            done(
                key,
                found.candidates().stream()
                    .filter(
                        candidate -> key(batch.kind(), candidate).filter(key::equals).isPresent())
                    .anyMatch(asWanted)))
        .toList();
  }

  private static Optional<String> key(CandidateKeys.Kind kind, KnownCandidate candidate) {
    return switch (kind) {
      case ID -> candidate.id();
      case LOGIN -> candidate.login();
    };
  }

  private static Optional<Verdict> done(String key, boolean isDone) {
    return isDone ? Optional.of(new Verdict.Done(Optional.of(key))) : Optional.empty();
  }

  private static boolean isMoved(KnownCandidate candidate, GroupMove move) {
    Set<String> in = new HashSet<>(candidate.groups().stream().map(CandidateGroup::id).toList());
    Set<String> wanted = Set.copyOf(move.groups());
    return switch (move.action()) {
      case ADD_TO -> in.containsAll(wanted);
      case MOVE_TO -> in.equals(wanted);
      case REMOVE_FROM -> wanted.stream().noneMatch(in::contains);
    };
  }

  @FunctionalInterface
  private interface Call<V> {
    List<V> of(CandidateKeys batch) throws ExamException;
  }

  private final class ByKey implements Sending<String> {
    private final CandidateKeys keys;
    private final Capability capability;
    private final Call<Verdict> call;
    private final Call<Optional<Verdict>> look;

    ByKey(
        CandidateKeys keys,
        Capability capability,
        Call<Verdict> call,
        Call<Optional<Verdict>> look) {
      this.keys = keys;
      this.capability = capability;
      this.call = call;
      this.look = look;
    }

    @Override
    public String provider() {
      return directory.provider();
    }

    @Override
    public List<Verdict> send(List<String> batch) throws ExamException {
      return call.of(keys.with(batch));
    }

    /** What looking can settle is never repeated blindly: taking out of a group fails twice. */
    @Override
    public boolean isRepeatable() {
      return capability == Capability.PERMIT;
    }

    @Override
    public List<Optional<Verdict>> done(List<String> batch) throws ExamException {
      return look.of(keys.with(batch));
    }
  }
}
