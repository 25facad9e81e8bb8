package org.eksamik.ui.admin.candidates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.candidates.BulkWords;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.provider.Capability;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.ui.admin.candidates.form.FormViewModel;
import org.eksamik.ui.admin.candidates.group.DepartmentViewModel;
import org.eksamik.ui.admin.candidates.group.GroupMoveViewModel;
import org.eksamik.ui.admin.candidates.group.PermitViewModel;
import org.eksamik.ui.admin.candidates.intake.ImportViewModel;
import org.eksamik.ui.admin.candidates.listing.CandidateListViewModel;
import org.eksamik.ui.admin.candidates.listing.RowKey;
import org.eksamik.ui.admin.candidates.results.ResultsViewModel;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.admin.run.RunViewModel;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.Work;

/**
 * The candidates of every provider of the profile, one directory at a time. What was begun at one,
 * such as deletions that are not sent, is there again when the administrator comes back to it.
 */
public final class CandidatesViewModel implements ScreenModel {
  private final Parts parts;
  private final Supplier<Words> words;
  private final Work work;
  private final RunViewModel run;
  private final Map<DirectoryChoice, CandidateListViewModel> lists = new LinkedHashMap<>();
  private final Map<DirectoryChoice, ResultsViewModel> results = new LinkedHashMap<>();
  private final Map<DirectoryChoice, ImportViewModel> imports = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<DirectoryChoice> chosen;
  private final ReadOnlyObjectWrapper<Tab> tab = new ReadOnlyObjectWrapper<>(Tab.LIST);
  private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(new Sheet.None());

  /**
   * Begins with the first directory that has a list, or else with the first.
   *
   * @param words in the language of now
   */
  public CandidatesViewModel(Parts parts, Supplier<Words> words, Work work) {
    this.parts = parts;
    this.words = words;
    this.work = work;
    this.run = new RunViewModel(work);
    this.chosen = new ReadOnlyObjectWrapper<>(parts.first());
    run.state()
        .addListener((_, _, now) -> {
          if (now instanceof RunViewModel.State.Ended ended && !ended.kind().isReading()) {
            record(ended.kind().name(), ended.report().done());
          }
        });
  }

  /**
   * What it needs from the rest of the program.
   *
   * @param choices at least one
   * @param runs what takes files, with words for the lines that are refused
   */
  public record Parts(
      List<DirectoryChoice> choices, Function<BulkWords, CandidateRuns> runs, Events events) {
    public Parts {
      choices = List.copyOf(choices);
    }

    private DirectoryChoice first() {
      return choices.stream()
          .filter(choice -> choice.can(Capability.LIST))
          .findFirst()
          .orElseGet(choices::getFirst);
    }
  }

  public List<DirectoryChoice> choices() {
    return parts.choices();
  }

  public ReadOnlyObjectProperty<DirectoryChoice> chosen() {
    return chosen.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Tab> tab() {
    return tab.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Sheet> sheet() {
    return sheet.getReadOnlyProperty();
  }

  public RunViewModel run() {
    return run;
  }

  /** The sides that this directory has. */
  public List<Tab> tabs() {
    List<Tab> tabs = new ArrayList<>(List.of(Tab.LIST));
    if (chosen.get().can(Capability.ADD) || chosen.get().can(Capability.UPDATE)) {
      tabs.add(Tab.IMPORT);
    }
    if (chosen.get().can(Capability.RESULTS)) {
      tabs.add(Tab.RESULTS);
    }
    return tabs;
  }

  public void choose(DirectoryChoice other) {
    chosen.set(other);
    tab.set(Tab.LIST);
  }

  public void open(Tab side) {
    tab.set(side);
  }

  public CandidateListViewModel list() {
    return lists.computeIfAbsent(
        chosen.get(), choice -> new CandidateListViewModel(choice, run, this::language, work));
  }

  public ResultsViewModel results() {
    return results.computeIfAbsent(
        chosen.get(), choice -> new ResultsViewModel(choice, run, this::language, work));
  }

  /** The file that is being taken, or none yet. */
  public ImportViewModel imports() {
    CandidateListViewModel list = list();
    return imports.computeIfAbsent(
        chosen.get(),
        choice ->
            new ImportViewModel(
                choice, parts.runs().apply(new WindowBulkWords(words.get())), run, list::reload));
  }

  private Locale language() {
    return words.get().language();
  }

  /** How many deletions nobody has sent, at any provider. */
  public int unsent() {
    return lists.values().stream().mapToInt(list -> list.deletions().count().get()).sum();
  }

  public void add() {
    form(Optional.empty());
  }

  /** Changes the one that is selected. */
  public void edit() {
    List<KnownCandidate> selected = list().selected();
    if (selected.size() == 1 && chosen.get().can(Capability.UPDATE)) {
      form(Optional.of(selected.getFirst()));
    }
  }

  private void form(Optional<KnownCandidate> row) {
    String operation = row.isEmpty() ? "ADD" : "UPDATE";
    Runnable saved =
        () -> {
          record(operation, 1);
          lay(new Sheet.None());
          list().reload();
        };
    lay(
        new Sheet.Form(
            new FormViewModel(
                chosen.get(), row, new FormViewModel.Ends(saved, this::clear), work)));
  }

  /** Puts the selected ones into groups, or takes them out. */
  public void move() {
    List<RowKey> keys = list().selectedKeys();
    if (!keys.isEmpty()) {
      lay(
          new Sheet.GroupMove(
              new GroupMoveViewModel(
                  chosen.get().directory(),
                  keys,
                  new GroupMoveViewModel.Ends(this::send, this::clear),
                  work)));
    }
  }

  /** Admits the selected ones to an exam, or no longer. */
  public void permit() {
    List<RowKey> keys = list().selectedKeys();
    if (!keys.isEmpty()) {
      lay(
          new Sheet.Permit(
              new PermitViewModel(
                  chosen.get(), keys, new PermitViewModel.Ends(this::send, this::clear))));
    }
  }

  /** Moves a department. */
  public void department() {
    Runnable moved =
        () -> {
          record("DEPARTMENT", 1);
          lay(new Sheet.None());
        };
    lay(
        new Sheet.Department(
            new DepartmentViewModel(
                chosen.get().directory(), new DepartmentViewModel.Ends(moved, this::clear), work)));
  }

  private void send(Run change) {
    lay(new Sheet.None());
    CandidateListViewModel list = list();
    run.start(change, _ -> list.reload());
  }

  private void clear() {
    lay(new Sheet.None());
  }

  private void lay(Sheet next) {
    Sheet before = sheet.get();
    sheet.set(next);
    before.model().ifPresent(ScreenModel::close);
  }

  private void record(String operation, long count) {
    parts
        .events()
        .record(
            new Event(
                Event.Kind.CANDIDATES_CHANGED,
                Map.of(
                    "provider",
                    chosen.get().provider(),
                    "operation",
                    operation,
                    "count",
                    Long.toString(count))));
  }

  @Override
  public void close() {
    sheet.get().model().ifPresent(ScreenModel::close);
    run.close();
    lists.values().forEach(ScreenModel::close);
    results.values().forEach(ScreenModel::close);
  }
}
