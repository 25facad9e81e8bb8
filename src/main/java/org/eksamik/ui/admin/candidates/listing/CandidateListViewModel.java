package org.eksamik.ui.admin.candidates.listing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.Found;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Page;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.admin.run.RunReport;
import org.eksamik.ui.admin.run.RunViewModel;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/**
 * The candidates of one directory. Shows the provider's pages as they are; a search or an order
 * needs the whole list, which is then read once and kept until it is read anew.
 */
public final class CandidateListViewModel implements ScreenModel {
  private final DirectoryChoice choice;
  private final RunViewModel run;
  private final Supplier<Locale> language;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Sorting>> sorting =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Listing> listing =
      new ReadOnlyObjectWrapper<>(new Listing.Loading());
  private final ReadOnlyObjectWrapper<List<Column>> columns =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> missing =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Loading loading;
  private final ObservableList<KnownCandidate> selected = FXCollections.observableArrayList();
  private final Deletions deletions;
  private final LinkedHashMap<RowKey, KnownCandidate> lookedUp = new LinkedHashMap<>();
  private Optional<List<KnownCandidate>> whole = Optional.empty();
  private boolean readingWhole;

  /** Something else is under way; the whole list is read after it. */
  private boolean waitsToRead;

  /**
   * Asks for the first page at once, where there is a list.
   *
   * @param language in which texts are compared
   */
  public CandidateListViewModel(
      DirectoryChoice choice, RunViewModel run, Supplier<Locale> language, Work work) {
    this.choice = choice;
    this.run = run;
    this.language = language;
    this.loading = new Loading(work);
    this.deletions = new Deletions(choice.directory(), run, this::deleted);
    run.busy()
        .addListener((_, _, busy) -> {
          if (!busy && waitsToRead) {
            waitsToRead = false;
            show(0);
          }
        });
    search.addListener(_ -> {
      if (isListed()) {
        show(0);
      }
    });
    show(0);
  }

  public DirectoryChoice choice() {
    return choice;
  }

  /** Where there is a list: words to find in it. Otherwise: whose identifiers to look up. */
  public StringProperty search() {
    return search;
  }

  public ReadOnlyObjectProperty<Optional<Sorting>> sorting() {
    return sorting.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Listing> listing() {
    return listing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Column>> columns() {
    return columns.getReadOnlyProperty();
  }

  /** Identifiers that were looked up and that nobody has. */
  public ReadOnlyObjectProperty<List<String>> missing() {
    return missing.getReadOnlyProperty();
  }

  /** Something is on its way; what is shown stays until it is there. */
  public Loading loading() {
    return loading;
  }

  /** What the actions are about; kept by the view. */
  public ObservableList<KnownCandidate> selected() {
    return selected;
  }

  public Deletions deletions() {
    return deletions;
  }

  public boolean isListed() {
    return choice.can(Capability.LIST);
  }

  public void sort(Optional<Sorting> order) {
    sorting.set(order);
    show(0);
  }

  public void nextPage() {
    if (listing.get() instanceof Listing.Rows rows && rows.more()) {
      show(rows.start() + rows.rows().size());
    }
  }

  public void previousPage() {
    if (listing.get() instanceof Listing.Rows rows && rows.start() > 0) {
      show(Math.max(0, rows.start() - Page.MOST));
    }
  }

  /** Reads anew what is shown. */
  public void reload() {
    whole = Optional.empty();
    if (isListed() || lookedUp.isEmpty()) {
      show(listing.get() instanceof Listing.Rows rows ? rows.start() : 0);
    } else {
      List<String> known = lookedUp.keySet().stream().map(RowKey::value).toList();
      load(() -> choice.directory().show(CandidateKeys.ids(known.reversed())), this::found);
    }
  }

  /** Asks the provider about the identifiers in the search field, where it tells no list. */
  public void lookUp() {
    List<String> wanted =
        Arrays.stream(search.get().split("[\\s,;]+")).filter(id -> !id.isEmpty()).toList();
    if (!wanted.isEmpty() && choice.can(Capability.SHOW)) {
      load(() -> choice.directory().show(CandidateKeys.ids(wanted)), this::found);
    }
  }

  private void found(Found found) {
    missing.set(found.missing());
    found.missing().forEach(id -> lookedUp.remove(new RowKey(CandidateKeys.Kind.ID, id)));
    found
        .candidates()
        .forEach(one ->
            RowKey.of(one)
                .ifPresent(key -> {
                  lookedUp.remove(key);
                  lookedUp.putFirst(key, one);
                }));
    show(0);
  }

  /** The selected ones are to be deleted; nothing is sent yet. */
  public void delete() {
    deletions.add(selectedKeys());
  }

  private void deleted(Set<RowKey> settled) {
    lookedUp.keySet().removeAll(settled);
    reload();
  }

  /** The selected ones; those without identifier or login are left out. */
  public List<RowKey> selectedKeys() {
    return selected.stream().map(RowKey::of).flatMap(Optional::stream).toList();
  }

  /** Brings the part of the list that begins here onto the screen, from wherever it has to come. */
  private void show(long start) {
    RowFilter filter = new RowFilter(search.get(), sorting.get(), language.get());
    if (!isListed()) {
      RowFilter order = new RowFilter("", sorting.get(), language.get());
      local(List.copyOf(lookedUp.values()), order, start);
    } else if (whole.isPresent()) {
      local(whole.get(), filter, start);
    } else if (filter.isOff()) {
      remote(start);
    } else {
      readWhole();
    }
  }

  private void remote(long start) {
    load(
        () -> choice.directory().list(start, Page.MOST),
        page -> {
          if (page.start() == 0 && !page.hasNext()) {
            whole = Optional.of(page.rows());
          }
          columns.set(Column.of(page.rows()));
          put(page.rows(), page.start(), page.total(), page.hasNext());
        });
  }

  private void local(List<KnownCandidate> rows, RowFilter filter, long start) {
    load(
        () -> new Cut(filter.apply(rows), Column.of(rows)),
        cut -> {
          int all = cut.rows().size();
          int from = (int) Math.min(start, all);
          int to = Math.min(all, from + Page.MOST);
          columns.set(cut.columns());
          put(cut.rows().subList(from, to), from, OptionalLong.of(all), to < all);
        });
  }

  private void put(List<KnownCandidate> rows, long start, OptionalLong total, boolean more) {
    if (!rows.isEmpty()) {
      listing.set(new Listing.Rows(rows, start, total, more));
    } else if (start > 0) {
      show(0);
    } else {
      listing.set(
          isListed()
              ? new Listing.Empty(!search.get().isBlank())
              : new Listing.NotListed(choice.can(Capability.SHOW)));
    }
  }

  private void readWhole() {
    if (run.isBusy()) {
      waitsToRead = !readingWhole;
      return;
    }
    readingWhole = true;
    WholeList<KnownCandidate> reading = new WholeList<>(choice.directory()::list);
    run.start(
        new Run(Run.Kind.READ_LIST, reading::read),
        report -> {
          whole = reading.all();
          wholeIsRead(report);
        });
  }

  private void wholeIsRead(RunReport report) {
    readingWhole = false;
    if (report.failure().isPresent()) {
      run.dismiss();
      listing.set(new Listing.Failed(report.failure().get()));
    } else if (whole.isPresent()) {
      show(0);
    } else {
      // Stopped: without the whole list there is nothing to search or order.
      sorting.set(Optional.empty());
      search.set("");
    }
  }

  private <T> void load(Callable<T> question, Consumer<T> put) {
    loading.start(question, put, why -> listing.set(new Listing.Failed(why)));
  }

  @Override
  public void close() {
    loading.close();
  }

  private record Cut(List<KnownCandidate> rows, List<Column> columns) {}
}
