package org.eksamik.ui.admin.candidates.listing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.eksamik.candidates.BulkProgress;
import org.eksamik.candidates.KeyRun;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.ui.admin.run.KeyBatches;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.admin.run.RunViewModel;

/** Who is to be deleted once the administrator sends it; until then each step can be undone. */
public final class Deletions {
  private final CandidateDirectory directory;
  private final RunViewModel run;
  private final Consumer<Set<RowKey>> sent;
  private final Set<RowKey> keys = new LinkedHashSet<>();
  private final Deque<Set<RowKey>> steps = new ArrayDeque<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  /**
   * Readies them.
   *
   * @param sent hears for whom the provider gave a verdict, after each sending
   */
  Deletions(CandidateDirectory directory, RunViewModel run, Consumer<Set<RowKey>> sent) {
    this.directory = directory;
    this.run = run;
    this.sent = sent;
  }

  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  public boolean has(KnownCandidate row) {
    return RowKey.of(row).filter(keys::contains).isPresent();
  }

  /** While something runs, who is to be deleted stays as it is. */
  public ReadOnlyBooleanProperty held() {
    return run.busy();
  }

  void add(Collection<RowKey> more) {
    if (run.isBusy()) {
      return;
    }
    Set<RowKey> step = new LinkedHashSet<>(more);
    step.removeAll(keys);
    if (!step.isEmpty()) {
      steps.push(step);
      keys.addAll(step);
      count.set(keys.size());
    }
  }

  /** Takes the last step back. */
  public void undo() {
    if (!steps.isEmpty() && !run.isBusy()) {
      keys.removeAll(steps.pop());
      count.set(keys.size());
    }
  }

  /** Deletes them; whoever no verdict came for stays to be deleted. */
  public void send() {
    Set<RowKey> settled = ConcurrentHashMap.newKeySet();
    KeyBatches batches =
        new KeyBatches(
            directory.batchSize(Capability.DELETE),
            new KeyRun(directory, BulkProgress.UNWATCHED)::delete,
            batch -> batch.values().forEach(key -> settled.add(new RowKey(batch.kind(), key))));
    List<CandidateKeys> all = RowKey.keys(keys);
    run.start(
        new Run(Run.Kind.DELETE, progress -> batches.run(all, progress)),
        _ -> {
          settle(settled);
          sent.accept(settled);
        });
  }

  private void settle(Set<RowKey> done) {
    keys.removeAll(done);
    steps.forEach(step -> step.removeAll(done));
    steps.removeIf(Set::isEmpty);
    count.set(keys.size());
  }
}
