package org.eksamik.ui.admin.candidates.results;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.ExamResult;
import org.eksamik.provider.ResultQuery;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.admin.candidates.listing.WholeList;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.admin.run.RunReport;
import org.eksamik.ui.admin.run.RunViewModel;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** All results of a provider: read whole, so that the chart tells about everybody. */
public final class ResultsViewModel implements ScreenModel {
  private final DirectoryChoice choice;
  private final RunViewModel run;
  private final Supplier<Locale> language;
  private final Loading loading;
  private final Loading saving;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Optional<String>> exam =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.NotRead());
  private final ReadOnlyObjectWrapper<Export> export =
      new ReadOnlyObjectWrapper<>(new Export.None());
  private final ReadOnlyObjectWrapper<List<String>> exams = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<List<ExamResult>> all = Optional.empty();

  /** Begins to read at once, where nothing else is under way. */
  public ResultsViewModel(
      DirectoryChoice choice, RunViewModel run, Supplier<Locale> language, Work work) {
    this.choice = choice;
    this.run = run;
    this.language = language;
    this.loading = new Loading(work);
    this.saving = new Loading(work);
    search.addListener(_ -> show());
    exam.addListener(_ -> show());
    read();
  }

  /** What there is to see. */
  public sealed interface State {
    /** Stopped, or never begun. */
    record NotRead() implements State {}

    record Reading() implements State {}

    /** Nobody has sat an exam, or no result fits. */
    record Empty(boolean searched) implements State {}

    record Shown(List<ExamResult> results, Scores scores) implements State {
      public Shown {
        results = List.copyOf(results);
      }
    }

    record Failed(ExamException why) implements State {}
  }

  /** What became of the file. */
  public sealed interface Export {
    record None() implements Export {}

    record Written(Path file) implements Export {}

    record Failed(ExamException why) implements Export {}
  }

  public DirectoryChoice choice() {
    return choice;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Export> export() {
    return export.getReadOnlyProperty();
  }

  public StringProperty search() {
    return search;
  }

  /** Results of this exam alone; empty: of every exam. */
  public ObjectProperty<Optional<String>> exam() {
    return exam;
  }

  /** The exams that the results are of, by the provider's identifiers. */
  public ReadOnlyObjectProperty<List<String>> exams() {
    return exams.getReadOnlyProperty();
  }

  /** What the profile calls an exam, or the identifier. */
  public String examTitle(String id) {
    return choice.exams().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(DirectoryChoice.ProviderExam::title)
        .orElse(id);
  }

  /** Reads all results, anew. */
  public void read() {
    if (run.isBusy()) {
      return;
    }
    all = Optional.empty();
    state.set(new State.Reading());
    WholeList<ExamResult> reading =
        new WholeList<>(
            (start, limit) -> choice.directory().results(ResultQuery.all(start, limit)));
    run.start(
        new Run(Run.Kind.READ_RESULTS, reading::read),
        report -> {
          all = reading.all();
          isRead(report);
        });
  }

  private void isRead(RunReport report) {
    if (report.failure().isPresent()) {
      run.dismiss();
      state.set(new State.Failed(report.failure().get()));
    } else if (all.isEmpty()) {
      state.set(new State.NotRead());
    } else {
      exams.set(
          List.copyOf(
              all.get().stream()
                  .map(ExamResult::examId)
                  .flatMap(Optional::stream)
                  .collect(Collectors.toCollection(TreeSet::new))));
      show();
    }
  }

  private void show() {
    all.ifPresent(rows -> {
      Locale locale = language.get();
      List<String> wanted = Arrays.stream(search.get().toLowerCase(locale).split("\\s+")).toList();
      Optional<String> only = exam.get();
      loading.start(
          () -> {
            List<ExamResult> fit =
                rows.stream().filter(row -> fits(row, wanted, only, locale)).toList();
            return fit.isEmpty()
                ? new State.Empty(!rows.isEmpty())
                : new State.Shown(fit, Scores.of(fit));
          },
          state::set,
          why -> state.set(new State.Failed(why)));
    });
  }

  private static boolean fits(
      ExamResult row, List<String> wanted, Optional<String> exam, Locale locale) {
    String text =
        Stream.of(row.candidateId(), row.login(), row.name())
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"))
            .toLowerCase(locale);
    return (exam.isEmpty() || row.examId().equals(exam))
        && wanted.stream().allMatch(text::contains);
  }

  public Loading saving() {
    return saving;
  }

  /** Writes what is shown into a file. */
  public void export(Path file, List<String> header) {
    if (state.get() instanceof State.Shown shown) {
      export.set(new Export.None());
      ResultFile written = new ResultFile(header, shown.results());
      saving.start(
          () -> {
            written.write(file);
            return file;
          },
          done -> export.set(new Export.Written(done)),
          why -> export.set(new Export.Failed(why)));
    }
  }

  @Override
  public void close() {
    loading.close();
    saving.close();
  }
}
