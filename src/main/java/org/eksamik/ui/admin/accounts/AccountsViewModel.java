package org.eksamik.ui.admin.accounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.ui.admin.accounts.AccountsDesk.Row;
import org.eksamik.ui.admin.accounts.AccountsDesk.Taken;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** The list of accounts, and what was done with one of them last. */
public final class AccountsViewModel implements ScreenModel {
  private final AccountsDesk desk;
  private final Loading loading;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>(new News.None());
  private List<Row> all = List.of();

  /** Begins to read the list. */
  public AccountsViewModel(AccountsDesk desk, Work work) {
    this.desk = desk;
    this.loading = new Loading(work);
    search.subscribe(_ -> show());
    read();
  }

  /** Where the list is. */
  public sealed interface State {
    /** On its way. */
    record Reading() implements State {}

    /** There is none. */
    record NotRead(ExamException why) implements State {}

    /**
     * There it is.
     *
     * @param rows those that the search finds
     * @param of how many there are
     */
    record Listed(List<Row> rows, int of) implements State {}
  }

  /** What there is to say above the list. */
  public sealed interface News {
    /** Nothing. */
    record None() implements News {}

    /** Somebody wants to remove an account and has not confirmed it. */
    record Removing(Row row) implements News {}

    /** A new PIN, shown once. */
    record Pin(Row row, Secret pin) implements News {}

    /** A file was taken over. */
    record Imported(Taken taken) implements News {}

    /** It did not go well, and nothing was changed. */
    record Failed(ExamException why) implements News {}
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<News> news() {
    return news.getReadOnlyProperty();
  }

  public StringProperty search() {
    return search;
  }

  /** Something is under way. */
  public ReadOnlyBooleanProperty busy() {
    return loading.busy();
  }

  /** It takes longer than anyone expects. */
  public ReadOnlyBooleanProperty slow() {
    return loading.slow();
  }

  /** Reads the list again. */
  public void read() {
    state.set(new State.Reading());
    loading.start(desk::list, this::listed, why -> state.set(new State.NotRead(why)));
  }

  public void reset(Row row) {
    change(() -> desk.reset(row.login()), pin -> new News.Pin(row, pin));
  }

  /** Asks whether it is meant. */
  public void remove(Row row) {
    news.set(new News.Removing(row));
  }

  /** It is. */
  public void confirm() {
    if (news.get() instanceof News.Removing(Row row)) {
      change(
          () -> {
            desk.remove(row.login());
            return row;
          },
          _ -> new News.None());
    }
  }

  public void take(Path file, boolean replace) {
    change(() -> desk.take(file, replace), News.Imported::new);
  }

  /** What was said is read; a PIN is then gone. */
  public void dismiss() {
    news.set(new News.None());
  }

  private <T> void change(Callable<T> change, Function<T, News> told) {
    news.set(new News.None());
    loading.start(
        change,
        done -> {
          news.set(told.apply(done));
          loading.start(desk::list, this::listed, why -> state.set(new State.NotRead(why)));
        },
        why -> news.set(new News.Failed(why)));
  }

  private void listed(List<Row> rows) {
    all = rows;
    state.set(new State.Listed(found(), all.size()));
  }

  private void show() {
    if (state.get() instanceof State.Listed) {
      state.set(new State.Listed(found(), all.size()));
    }
  }

  private List<Row> found() {
    String wanted = search.get().strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(row ->
            (row.login() + " " + row.name() + " " + row.group().orElse(""))
                .toLowerCase(Locale.ROOT)
                .contains(wanted))
        .toList();
  }

  @Override
  public void close() {
    loading.close();
    dismiss();
  }
}
