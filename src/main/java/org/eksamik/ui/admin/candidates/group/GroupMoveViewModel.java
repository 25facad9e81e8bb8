package org.eksamik.ui.admin.candidates.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.candidates.BulkProgress;
import org.eksamik.candidates.KeyRun;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateGroup;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.GroupMove;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.ui.admin.candidates.listing.RowKey;
import org.eksamik.ui.admin.run.KeyBatches;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** Moves candidates between groups: those they are in now, and any other by its identifier. */
public final class GroupMoveViewModel implements ScreenModel {
  private final CandidateDirectory directory;
  private final List<CandidateKeys> keys;
  private final Ends ends;
  private final Loading loading;
  private final ObjectProperty<GroupMove.Action> action =
      new SimpleObjectProperty<>(GroupMove.Action.MOVE_TO);
  private final StringProperty others = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Choice>> groups = new ReadOnlyObjectWrapper<>(List.of());

  /** Asks at once in which groups these are. */
  public GroupMoveViewModel(
      CandidateDirectory directory, List<RowKey> candidates, Ends ends, Work work) {
    this.directory = directory;
    this.keys = RowKey.keys(candidates);
    this.ends = ends;
    this.loading = new Loading(work);
    if (directory.capabilities().contains(Capability.SHOW)) {
      // Without an answer, the identifiers can still be typed.
      loading.start(this::known, groups::set, _ -> {});
    }
  }

  /**
   * Where it leads.
   *
   * @param send begins the run and closes
   */
  public record Ends(Consumer<Run> send, Runnable closed) {}

  /** A group that can be chosen. */
  public record Choice(CandidateGroup group, BooleanProperty chosen) {}

  public long count() {
    return keys.stream().mapToLong(some -> some.values().size()).sum();
  }

  public ObjectProperty<GroupMove.Action> action() {
    return action;
  }

  /** The groups these candidates are in. */
  public ReadOnlyObjectProperty<List<Choice>> groups() {
    return groups.getReadOnlyProperty();
  }

  /** Identifiers of other groups, with commas or spaces between. */
  public StringProperty others() {
    return others;
  }

  public Loading loading() {
    return loading;
  }

  private List<Choice> known() throws ExamException {
    Map<String, CandidateGroup> found = new LinkedHashMap<>();
    int size = directory.batchSize(Capability.SHOW);
    for (CandidateKeys some : keys) {
      List<String> first = some.values().subList(0, Math.min(size, some.values().size()));
      for (KnownCandidate candidate : directory.show(some.with(first)).candidates()) {
        candidate.groups().forEach(group -> found.putIfAbsent(group.id(), group));
      }
    }
    return found.values().stream()
        .map(group -> new Choice(group, new SimpleBooleanProperty()))
        .toList();
  }

  private List<String> chosen() {
    Stream<String> typed = Arrays.stream(others.get().split("[\\s,;]+"));
    Stream<String> ticked =
        groups.get().stream().filter(one -> one.chosen().get()).map(one -> one.group().id());
    return new ArrayList<>(
        new TreeSet<>(Stream.concat(ticked, typed).filter(id -> !id.isEmpty()).toList()));
  }

  /** Sends it, where a group was chosen. */
  public void send() {
    List<String> to = chosen();
    if (!to.isEmpty()) {
      GroupMove move = new GroupMove(action.get(), to);
      KeyRun runs = new KeyRun(directory, BulkProgress.UNWATCHED);
      KeyBatches batches =
          new KeyBatches(
              directory.batchSize(Capability.MOVE), batch -> runs.move(batch, move), _ -> {});
      ends.send().accept(new Run(Run.Kind.MOVE, progress -> batches.run(keys, progress)));
    }
  }

  public void leave() {
    ends.closed().run();
  }

  @Override
  public void close() {
    loading.close();
  }
}
