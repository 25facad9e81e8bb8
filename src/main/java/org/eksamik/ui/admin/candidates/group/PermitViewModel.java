package org.eksamik.ui.admin.candidates.group;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.candidates.BulkProgress;
import org.eksamik.candidates.KeyRun;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.Permission;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.admin.candidates.DirectoryChoice.ProviderExam;
import org.eksamik.ui.admin.candidates.listing.RowKey;
import org.eksamik.ui.admin.run.KeyBatches;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.scene.ScreenModel;

/** Admits candidates to an exam, or no longer. */
public final class PermitViewModel implements ScreenModel {
  private final DirectoryChoice choice;
  private final List<CandidateKeys> keys;
  private final Ends ends;
  private final BooleanProperty granted = new SimpleBooleanProperty(true);
  private final StringProperty exam;

  public PermitViewModel(DirectoryChoice choice, List<RowKey> candidates, Ends ends) {
    this.choice = choice;
    this.keys = RowKey.keys(candidates);
    this.ends = ends;
    this.exam =
        new SimpleStringProperty(
            choice.exams().stream().findFirst().map(ProviderExam::id).orElse(""));
  }

  /**
   * Where it leads.
   *
   * @param send begins the run and closes
   */
  public record Ends(Consumer<Run> send, Runnable closed) {}

  public long count() {
    return keys.stream().mapToLong(some -> some.values().size()).sum();
  }

  /** The exams of the profile; any other can be typed. */
  public List<ProviderExam> exams() {
    return choice.exams();
  }

  /** The provider's identifier of the exam. */
  public StringProperty exam() {
    return exam;
  }

  public BooleanProperty granted() {
    return granted;
  }

  /** Sends it, where an exam is named. */
  public void send() {
    if (!exam.get().isBlank()) {
      CandidateDirectory directory = choice.directory();
      Permission permission = new Permission(exam.get().strip(), granted.get());
      KeyRun runs = new KeyRun(directory, BulkProgress.UNWATCHED);
      KeyBatches batches =
          new KeyBatches(
              directory.batchSize(Capability.PERMIT),
              batch -> runs.permit(batch, permission),
              _ -> {});
      ends.send().accept(new Run(Run.Kind.PERMIT, progress -> batches.run(keys, progress)));
    }
  }

  public void leave() {
    ends.closed().run();
  }
}
