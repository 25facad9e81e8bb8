package org.eksamik.ui.admin.candidates.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Verdict;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.admin.candidates.listing.RowKey;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** Adds one candidate or changes one, by the fields that the provider names. */
public final class FormViewModel implements ScreenModel {
  private final DirectoryChoice choice;
  private final Optional<KnownCandidate> row;
  private final Ends ends;
  private final Loading loading;
  private final ReadOnlyObjectWrapper<List<FormField>> fields =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Trouble> trouble =
      new ReadOnlyObjectWrapper<>(new Trouble.None());
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private Optional<CandidateForm> form = Optional.empty();

  /**
   * Asks for the fields at once.
   *
   * @param row whom to change; absent: somebody new
   */
  public FormViewModel(DirectoryChoice choice, Optional<KnownCandidate> row, Ends ends, Work work) {
    this.choice = choice;
    this.row = row;
    this.ends = ends;
    this.loading = new Loading(work);
    ask();
  }

  /** Where the form leads. */
  public record Ends(Runnable saved, Runnable closed) {}

  /** What stands in the way; a field's own trouble stands at the field. */
  public sealed interface Trouble {
    record None() implements Trouble {}

    /** The fields could not be asked for: there is no form. */
    record NoForm(ExamException why) implements Trouble {}

    /** Mistakes; those about no field of the form are named here. */
    record Mistakes(List<CellProblem> others) implements Trouble {
      public Mistakes {
        others = List.copyOf(others);
      }
    }

    /** The provider said no, or nothing one could rely on. */
    record NotDone(Verdict verdict) implements Trouble {}

    record Failed(ExamException why) implements Trouble {}
  }

  private sealed interface Answer {
    record Wrong(List<CellProblem> problems) implements Answer {}

    record Told(Verdict verdict) implements Answer {}
  }

  public boolean isNew() {
    return row.isEmpty();
  }

  public DirectoryChoice choice() {
    return choice;
  }

  /** Empty until the provider named them. */
  public ReadOnlyObjectProperty<List<FormField>> fields() {
    return fields.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Trouble> trouble() {
    return trouble.getReadOnlyProperty();
  }

  public Loading loading() {
    return loading;
  }

  public ReadOnlyBooleanProperty saving() {
    return saving.getReadOnlyProperty();
  }

  /** Asks for the fields, again. */
  public void ask() {
    trouble.set(new Trouble.None());
    loading.start(
        () -> CandidateForm.ask(choice.directory(), fresh()),
        asked -> {
          form = Optional.of(asked);
          fields.set(asked.fields());
        },
        why -> trouble.set(new Trouble.NoForm(why)));
  }

  /** The candidate as the provider has them now: lists leave out what changing needs. */
  private Optional<KnownCandidate> fresh() throws ExamException {
    Optional<RowKey> key = row.flatMap(RowKey::of);
    if (key.isEmpty() || !choice.can(Capability.SHOW)) {
      return row;
    }
    return choice.directory().show(key.get().alone()).candidates().stream()
        .findFirst()
        .map(told -> told.login().isPresent() ? told : withLogin(told))
        .or(() -> row);
  }

  private KnownCandidate withLogin(KnownCandidate told) {
    Optional<String> login = row.flatMap(KnownCandidate::login);
    return new KnownCandidate(told.id(), login, told.fields(), told.groups());
  }

  /** Sends what was typed, unless it has mistakes. */
  public void save() {
    if (form.isEmpty() || loading.busy().get()) {
      return;
    }
    CandidateForm filled = form.get();
    if (!isNew() && filled.isUnchanged()) {
      ends.closed().run();
      return;
    }
    trouble.set(new Trouble.None());
    saving.set(true);
    Candidate candidate = filled.candidate();
    loading.start(
        () -> send(candidate),
        answer -> {
          saving.set(false);
          heard(filled, answer);
        },
        why -> {
          saving.set(false);
          trouble.set(new Trouble.Failed(why));
        });
  }

  private Answer send(Candidate candidate) throws ExamException {
    CandidateDirectory directory = choice.directory();
    Capability capability = isNew() ? Capability.ADD : Capability.UPDATE;
    List<CellProblem> problems = directory.problems(capability, candidate);
    if (!problems.isEmpty()) {
      return new Answer.Wrong(problems);
    }
    List<Candidate> alone = List.of(candidate);
    return new Answer.Told((isNew() ? directory.add(alone) : directory.update(alone)).getFirst());
  }

  private void heard(CandidateForm filled, Answer answer) {
    switch (answer) {
      case Answer.Wrong(var problems) -> trouble.set(new Trouble.Mistakes(filled.mark(problems)));
      case Answer.Told(Verdict.Done _) -> ends.saved().run();
      case Answer.Told(Verdict verdict) -> trouble.set(new Trouble.NotDone(verdict));
    }
  }

  /** Leaves the form; what was typed is forgotten. */
  public void leave() {
    ends.closed().run();
  }

  @Override
  public void close() {
    loading.close();
    fields
        .get()
        .forEach(field -> {
          if (field.kind() == FormField.Kind.SECRET) {
            field.value().set("");
          }
        });
  }
}
