package org.eksamik.ui.admin.profiles;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.Finding;
import org.eksamik.profile.Profile;
import org.eksamik.profile.Reading;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** What the profile of now says, or what the check of another one found. */
public final class ProfilesViewModel implements ScreenModel {
  private final Profile ours;
  private final Checker checker;
  private final Loading loading;
  private final ReadOnlyObjectWrapper<State> state;

  /**
   * Shows the profile of now.
   *
   * @param checker reads others
   */
  public ProfilesViewModel(Profile ours, Checker checker, Work work) {
    this.ours = ours;
    this.checker = checker;
    this.loading = new Loading(work);
    this.state = new ReadOnlyObjectWrapper<>(new State.Ours(ours));
  }

  /** Reads a profile with all its mistakes; slow. */
  public interface Checker {
    Reading read(Path file) throws ExamException;
  }

  /** Which profile is shown. */
  public sealed interface State {
    /** The one that the program runs with, which has been checked. */
    record Ours(Profile profile) implements State {}

    /** A file is being read. */
    record Checking(Path file) implements State {}

    /** A file that cannot be read at all. */
    record NotRead(Path file, ExamException why) implements State {}

    /** A file without mistakes. */
    record Good(Path file, Profile profile) implements State {}

    /** A file with mistakes. */
    record Wrong(Path file, List<Finding> findings) implements State {}
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return loading.busy();
  }

  /** Reads a profile and names every mistake in it. */
  public void check(Path file) {
    state.set(new State.Checking(file));
    loading.start(
        () -> checker.read(file),
        read ->
            state.set(
                switch (read) {
                  case Reading.Valid(Profile profile) -> new State.Good(file, profile);
                  case Reading.Invalid(List<Finding> findings) -> new State.Wrong(file, findings);
                }),
        why -> state.set(new State.NotRead(file, why)));
  }

  /** Shows the profile of now again. */
  public void back() {
    loading.cancel();
    state.set(new State.Ours(ours));
  }

  @Override
  public void close() {
    loading.close();
  }
}
