package org.eksamik.ui.admin.candidates.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.eksamik.candidates.BulkReport;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.candidates.CandidateSource;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.Capability;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.admin.run.RunProgress;
import org.eksamik.ui.admin.run.RunReport;
import org.eksamik.ui.admin.run.RunViewModel;
import org.eksamik.ui.scene.ScreenModel;

/** Looks a file through, shows its mistakes, and takes the good lines to the provider. */
public final class ImportViewModel implements ScreenModel {
  private final DirectoryChoice choice;
  private final CandidateRuns runs;
  private final RunViewModel run;
  private final Runnable changed;
  private final List<Capability> operations;
  private final ObjectProperty<Capability> operation;
  private final BooleanProperty onlyBad = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.NoFile());

  /**
   * Readies it.
   *
   * @param changed hears that candidates were taken
   */
  public ImportViewModel(
      DirectoryChoice choice, CandidateRuns runs, RunViewModel run, Runnable changed) {
    this.choice = choice;
    this.runs = runs;
    this.run = run;
    this.changed = changed;
    this.operations = Stream.of(Capability.ADD, Capability.UPDATE).filter(choice::can).toList();
    this.operation = new SimpleObjectProperty<>(operations.getFirst());
    operation.addListener(_ -> file().ifPresent(this::look));
  }

  /** How far the file is. */
  public sealed interface State {
    record NoFile() implements State {}

    record Looking(Path file) implements State {}

    record Looked(Path file, FilePreview preview) implements State {}

    record Sending(Path file, FilePreview preview) implements State {}

    /**
     * This file was begun or taken before.
     *
     * @param mayResume false where going on was tried and refused
     */
    record Before(Path file, FilePreview preview, boolean mayResume) implements State {}

    /** The run ended; what came of it stands in the drawer. */
    record Sent(Path file, FilePreview preview, boolean mayResume) implements State {}

    record Failed(Path file, ExamException why) implements State {}
  }

  public DirectoryChoice choice() {
    return choice;
  }

  /** What can be done with the file: adding, updating, or both. */
  public List<Capability> operations() {
    return operations;
  }

  /** Which of them is done; another one looks the file through anew. */
  public ObjectProperty<Capability> operation() {
    return operation;
  }

  /** Show only the lines with mistakes. */
  public BooleanProperty onlyBad() {
    return onlyBad;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The file that is looked at or taken. */
  public Optional<Path> file() {
    return switch (state.get()) {
      case State.NoFile() -> Optional.empty();
      case State.Looking(Path file) -> Optional.of(file);
      case State.Looked(Path file, _) -> Optional.of(file);
      case State.Sending(Path file, _) -> Optional.of(file);
      case State.Before(Path file, _, _) -> Optional.of(file);
      case State.Sent(Path file, _, _) -> Optional.of(file);
      case State.Failed(Path file, _) -> Optional.of(file);
    };
  }

  /** Looks a file through. */
  public void look(Path file) {
    if (run.isBusy()) {
      return;
    }
    state.set(new State.Looking(file));
    AtomicReference<Optional<FilePreview>> found = new AtomicReference<>(Optional.empty());
    FileCheck check = new FileCheck(choice.directory(), operation.get());
    run.start(
        new Run(
            Run.Kind.READ_FILE,
            progress -> {
              FilePreview preview = check.look(file, progress);
              found.set(Optional.of(preview).filter(_ -> !progress.isStopped()));
              return RunReport.read(preview.lines());
            }),
        report -> looked(file, found.get(), report));
  }

  private void looked(Path file, Optional<FilePreview> preview, RunReport report) {
    if (report.failure().isPresent()) {
      run.dismiss();
      state.set(new State.Failed(file, report.failure().get()));
    } else if (preview.isPresent()) {
      onlyBad.set(preview.get().badLines() > 0);
      state.set(new State.Looked(file, preview.get()));
    } else {
      state.set(new State.NoFile());
    }
  }

  /** Takes the good lines to the provider. */
  public void send() {
    send(CandidateRuns.Begin.FRESH);
  }

  /** Goes on where the run for this file ended. */
  public void resume() {
    send(CandidateRuns.Begin.RESUME);
  }

  /** Takes the whole file once more, whatever was taken before. */
  public void sendAgain() {
    send(CandidateRuns.Begin.AGAIN);
  }

  /** Leaves this file. */
  public void forget() {
    if (!run.isBusy()) {
      state.set(new State.NoFile());
    }
  }

  private void send(CandidateRuns.Begin begin) {
    Optional<FilePreview> shown =
        switch (state.get()) {
          case State.Looked(_, FilePreview preview) -> Optional.of(preview);
          case State.Before(_, FilePreview preview, _) -> Optional.of(preview);
          case State.Sent(_, FilePreview preview, _) -> Optional.of(preview);
          default -> Optional.empty();
        };
    if (shown.isEmpty() || run.isBusy()) {
      return;
    }
    Path file = file().orElseThrow();
    FilePreview preview = shown.get();
    state.set(new State.Sending(file, preview));
    CandidateRuns.Order order =
        new CandidateRuns.Order(
            choice.directory(), operation.get(), choice.place(), new CandidateSource(file));
    run.start(
        new Run(Run.Kind.IMPORT, progress -> send(order, begin, progress)),
        report -> sent(file, preview, begin, report));
  }

  private RunReport send(CandidateRuns.Order order, CandidateRuns.Begin begin, RunProgress progress)
      throws ExamException {
    AtomicLong told = new AtomicLong(-1);
    BulkReport report =
        runs.run(
            order,
            begin,
            count -> {
              progress.total(count.total());
              long before = told.getAndSet(count.settled());
              if (before < 0) {
                progress.before(count.settled());
              } else {
                progress.advance(count.settled() - before);
              }
            });
    return new RunReport(
        report.taken(), List.of(), report.refused(), 0, Optional.empty(), report.refusedLines());
  }

  private void sent(Path file, FilePreview preview, CandidateRuns.Begin begin, RunReport report) {
    boolean refusedToBegin = report.failure().filter(why -> why.fault() == Fault.USAGE).isPresent();
    if (refusedToBegin) {
      run.dismiss();
      state.set(new State.Before(file, preview, begin == CandidateRuns.Begin.FRESH));
    } else {
      boolean whole = report.failure().isEmpty() && report.untouched() == 0;
      state.set(new State.Sent(file, preview, !whole));
      changed.run();
    }
  }
}
